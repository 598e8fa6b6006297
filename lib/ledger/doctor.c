#include "ledger/doctor_parts.h"

#include "base/buffer.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

int doctor_say(struct doctor *doctor, enum diagnosis diagnosis, struct error *err,
	       const char *format, ...)
{
	char line[1024];
	va_list args;

	va_start(args, format);
	vsnprintf(line, sizeof(line), format, args);
	va_end(args);
	return doctor->tell(doctor->context, diagnosis, line, err);
}

static int look(struct doctor *doctor, struct error *err)
{
	const char *path = doctor->path;

	if (lstat(path, &doctor->info) < 0)
		return doctor_say(doctor, DIAGNOSIS_PROBLEM, err, errno == ENOENT ?
				  "there is no '%s' (make one with 'twosource init', or put a"
				  " backup back with 'twosource restore')" :
				  "'%s' cannot be looked at (see to the folders above it)", path);
	if (S_ISLNK(doctor->info.st_mode))
		return doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "'%s' is a symbolic link, which"
				  " no command follows (name the ledger itself)", path);
	if (!S_ISREG(doctor->info.st_mode))
		return doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "'%s' is no ordinary file (name"
				  " the ledger itself)", path);
	if (doctor_file(doctor, err) < 0)
		return -1;
	return doctor_inside(doctor, err);
}

int doctor_look(const char *path, doctor_tell *tell, void *context, struct error *err)
{
	const char *slash = strrchr(path, '/');
	struct buffer folder;
	int status;

	buffer_init(&folder);
	if (slash)
		buffer_add(&folder, path, (size_t)(slash - path) + 1);
	else
		buffer_text(&folder, "./");
	if (buffer_failed(&folder)) {
		status = error_memory(err);
	} else {
		struct doctor doctor = { .path = path, .folder = folder.data, .tell = tell,
					 .context = context };

		status = look(&doctor, err);
	}
	buffer_release(&folder);
	return status;
}
