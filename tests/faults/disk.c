#include "disk.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void give_up(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	fputs("tests/faults/power: ", stderr);
	vfprintf(stderr, format, args);
	fputc('\n', stderr);
	va_end(args);
	exit(2);
}

void *room(void *old, size_t size)
{
	void *all = realloc(old, size ? size : 1);

	if (!all)
		give_up("out of memory");
	return all;
}

/* ---- Names ------------------------------------------------------------------ */

static struct entry *find(const struct names *names, int folder, const char *name)
{
	for (size_t i = 0; i < names->count; i++)
		if (names->all[i].folder == folder && strcmp(names->all[i].name, name) == 0)
			return &names->all[i];
	return NULL;
}

int names_find(const struct names *names, int folder, const char *name)
{
	const struct entry *entry = find(names, folder, name);

	return entry ? entry->file : GONE;
}

void names_apply(struct names *names, const struct entry *change)
{
	struct entry *entry = find(names, change->folder, change->name);

	if (entry && change->file == GONE) {
		*entry = names->all[--names->count];
	} else if (entry) {
		entry->file = change->file;
	} else if (change->file != GONE) {
		names->all = room(names->all, (names->count + 1) * sizeof(*names->all));
		names->all[names->count++] = *change;
	}
}

struct names names_copy(const struct names *names)
{
	struct names copy = { room(NULL, names->count * sizeof(*names->all)), names->count };

	if (names->count > 0)
		memcpy(copy.all, names->all, names->count * sizeof(*names->all));
	return copy;
}

/* ---- What there is ---------------------------------------------------------- */

int disk_new_file(struct disk *disk, bool folder)
{
	disk->files = room(disk->files, (disk->file_count + 1) * sizeof(*disk->files));
	disk->files[disk->file_count] = (struct file){ .folder = folder };
	return (int)disk->file_count++;
}

struct op *disk_op(struct disk *disk, enum op_kind kind)
{
	disk->ops = room(disk->ops, (disk->op_count + 1) * sizeof(*disk->ops));
	disk->ops[disk->op_count] = (struct op){ .kind = kind };
	return &disk->ops[disk->op_count++];
}

static void read_content(struct file *file, const char *path, size_t size)
{
	FILE *in = fopen(path, "rb");

	file->bytes = room(NULL, size);
	file->size = size;
	if (!in || fread(file->bytes, 1, size, in) != size)
		give_up("cannot read %s", path);
	fclose(in);
}

static void read_folder(struct disk *disk, int folder, const char *path)
{
	DIR *all = opendir(path);
	const struct dirent *entry;

	if (!all)
		give_up("cannot read the folder %s", path);
	while ((entry = readdir(all)) != NULL) {
		char whole[4096];
		struct stat info;
		struct entry change;
		int file;

		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		snprintf(whole, sizeof(whole), "%s/%s", path, entry->d_name);
		if (lstat(whole, &info) < 0)
			give_up("cannot read %s", whole);
		file = disk_new_file(disk, S_ISDIR(info.st_mode));
		change = (struct entry){ folder, strdup(entry->d_name), file };
		names_apply(&disk->before, &change);
		if (S_ISDIR(info.st_mode))
			read_folder(disk, file, whole);
		else
			read_content(&disk->files[file], whole, (size_t)info.st_size);
		disk->files[file].path = strdup(whole);
	}
	closedir(all);
}

void disk_read(struct disk *disk, const char *path)
{
	*disk = (struct disk){ 0 };
	disk_new_file(disk, true);
	read_folder(disk, ROOT, path);
	disk->now = names_copy(&disk->before);
}

/* ---- What is left ----------------------------------------------------------- */

/* A name is safe when its folder has been synced; of a rename from one folder to
 * another, that of the new name. */
static int synced_by(const struct op *op)
{
	return op->kind == OP_NAME ? op->change[op->changes - 1].folder : op->file;
}

void disk_mark(struct disk *disk, size_t at)
{
	for (size_t i = 0; i < at; i++) {
		struct op *op = &disk->ops[i];

		op->pending = op->kind != OP_SYNC && op->kind != OP_SAID;
		for (size_t j = i + 1; j < at && op->pending; j++)
			if (disk->ops[j].kind == OP_SYNC && disk->ops[j].file == synced_by(op))
				op->pending = false;
	}
}

static uint64_t mix(uint64_t hash, uint64_t value)
{
	hash = (hash ^ value) * UINT64_C(0x9e3779b97f4a7c15);
	return hash ^ (hash >> 29);
}

static bool coin(const struct choice *choice, size_t op, uint64_t sector)
{
	uint64_t drawn = mix(mix(mix(choice->seed + 1, op), sector), 77);

	return ((drawn >> 40) & 255) < choice->chance;
}

/* Is the op, or this sector of it, on the disk? */
static bool kept(const struct op *op, size_t number, uint64_t sector,
		 const struct choice *choice)
{
	enum fate fate = op->kind == OP_NAME ? choice->names : choice->data;

	if (!op->pending)
		return true;
	if (fate == FATE_NONE || number < choice->from || number >= choice->to ||
	    (choice->only != GONE && choice->only != synced_by(op)))
		return false;
	if (op->kind == OP_WRITE && number == choice->torn)
		return sector * choice->sector < (uint64_t)op->offset + op->length / 2;
	return fate == FATE_ALL || coin(choice, number, op->kind == OP_WRITE ? sector : 0);
}

struct content {
	unsigned char *bytes;
	size_t size;
};

static void resize(struct content *content, size_t size, const struct choice *choice)
{
	content->bytes = room(content->bytes, size);
	for (size_t i = content->size; i < size; i++)
		content->bytes[i] = choice->growth == GROW_GARBAGE
					    ? (unsigned char)(mix(choice->seed, i) >> 13)
					    : 0;
	content->size = size;
}

static void write_sectors(struct content *content, const struct op *op, size_t number,
			  const struct choice *choice)
{
	uint64_t at = (uint64_t)op->offset, end = at + op->length;

	while (at < end) {
		uint64_t next = (at / choice->sector + 1) * choice->sector;

		if (next > end)
			next = end;
		if (kept(op, number, at / choice->sector, choice)) {
			if (next > content->size)
				resize(content, (size_t)next, choice);
			memcpy(content->bytes + at, op->bytes + (at - (uint64_t)op->offset),
			       (size_t)(next - at));
		}
		at = next;
	}
}

/* What the file holds; the caller frees it. */
static struct content content_of(const struct disk *disk, int file, size_t at,
				 const struct choice *choice)
{
	const struct file *base = &disk->files[file];
	struct content content = { room(NULL, base->size), base->size };
	size_t wanted = 0;

	if (base->size > 0)
		memcpy(content.bytes, base->bytes, base->size);
	for (size_t i = 0; i < at; i++) {
		const struct op *op = &disk->ops[i];

		if (op->file != file)
			continue;
		if (op->kind == OP_SIZE && kept(op, i, 0, choice)) {
			resize(&content, (size_t)op->offset, choice);
			wanted = 0;
		} else if (op->kind == OP_WRITE) {
			write_sectors(&content, op, i, choice);
			if ((size_t)op->offset + op->length > wanted)
				wanted = (size_t)op->offset + op->length;
		}
	}
	if (choice->growth != GROW_AS_WRITTEN && wanted > content.size)
		resize(&content, wanted, choice);
	return content;
}

static uint64_t hash_bytes(uint64_t hash, const unsigned char *bytes, size_t length)
{
	uint64_t word;

	for (; length >= sizeof(word); bytes += sizeof(word), length -= sizeof(word)) {
		memcpy(&word, bytes, sizeof(word));
		hash = mix(hash, word);
	}
	while (length-- > 0)
		hash = mix(hash, *bytes++);
	return hash;
}

static uint64_t write_file(const struct content *content, const char *path)
{
	FILE *out = path ? fopen(path, "wb") : NULL;

	if (path && (!out || fwrite(content->bytes, 1, content->size, out) != content->size ||
		     fclose(out) != 0 || chmod(path, 0600) < 0))
		give_up("cannot write %s", path);
	return hash_bytes(content->size, content->bytes, content->size);
}

static uint64_t write_folder(const struct disk *disk, const struct names *names, int folder,
			     size_t at, const struct choice *choice, const char *path);

static uint64_t write_entry(const struct disk *disk, const struct names *names, int number,
			    size_t at, const struct choice *choice, const char *path)
{
	const struct file *file = &disk->files[number];
	struct content content;
	uint64_t hash;

	if (file->folder)
		return write_folder(disk, names, number, at, choice, path);
	if (file->path && !file->touched) {
		if (path && link(file->path, path) < 0)
			give_up("cannot make %s", path);
		return (uint64_t)number;
	}
	content = content_of(disk, number, at, choice);
	hash = write_file(&content, path);
	free(content.bytes);
	return hash;
}

static uint64_t write_folder(const struct disk *disk, const struct names *names, int folder,
			     size_t at, const struct choice *choice, const char *path)
{
	uint64_t sum = 0;

	if (path && mkdir(path, 0700) < 0)
		give_up("cannot make %s", path);
	for (size_t i = 0; i < names->count; i++) {
		const struct entry *entry = &names->all[i];
		char whole[4096];
		uint64_t hash;

		if (entry->folder != folder)
			continue;
		if (path)
			snprintf(whole, sizeof(whole), "%s/%s", path, entry->name);
		hash = write_entry(disk, names, entry->file, at, choice, path ? whole : NULL);
		/* In whatever order. */
		sum += hash_bytes(hash, (const unsigned char *)entry->name, strlen(entry->name));
	}
	return sum;
}

uint64_t disk_write(const struct disk *disk, size_t at, const struct choice *choice,
		    const char *path)
{
	struct names names = names_copy(&disk->before);
	uint64_t hash;

	for (size_t i = 0; i < at; i++) {
		const struct op *op = &disk->ops[i];

		if (op->kind == OP_NAME && kept(op, i, 0, choice))
			for (int c = 0; c < op->changes; c++)
				names_apply(&names, &op->change[c]);
	}
	hash = write_folder(disk, &names, ROOT, at, choice, path);
	free(names.all);
	return hash;
}
