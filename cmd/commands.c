#include "cmd/command.h"

/* One line a command: its group and verb, in the order of `twosource --help`.
 * Groups are told apart by each command's `group`. */
#define COMMANDS(each) \
	each(init) \
	each(article_add) each(article_list) each(article_show) each(article_edit) \
	each(article_remove) each(article_read) each(extract) each(log) \
	each(source_add) each(source_list) each(source_show) each(source_edit) \
	each(source_remove) each(source_link) \
	each(claim_add) each(claim_list) each(claim_show) each(claim_edit) \
	each(claim_remove) each(claim_tag) \
	each(figure_add) each(figure_list) each(figure_show) each(figure_edit) \
	each(figure_remove) each(figure_settle) \
	each(link_add) each(link_list) each(link_show) each(link_edit) \
	each(link_remove) \
	each(check) each(check_add) each(check_list) each(check_show) each(check_edit) \
	each(check_remove) each(evidence_list) each(evidence_verify) \
	each(search) each(similar) each(corroborate) each(figures) each(todo) \
	each(lint) each(proof) each(diff) each(affected) each(exposure) \
	each(report) each(report_list) each(import) each(export) \
	each(backup) each(restore) each(share) each(merge) each(conflict_list) \
	each(conflict_settle) \
	each(history) each(undo) each(verify) each(erase) each(rebuild) each(doctor) \
	each(help) each(completion) each(manual)

#define DECLARE(name) extern const struct command name##_command;
#define POINT(name) &name##_command,

COMMANDS(DECLARE)

const struct command *const commands[] = { COMMANDS(POINT) };

const size_t command_count = sizeof(commands) / sizeof(commands[0]);
