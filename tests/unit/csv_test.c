#include "base/csv.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/buffer.h"

/* Bytes as a file, NUL included. */
static FILE *file_of(const char *bytes, size_t length)
{
	FILE *in = tmpfile();

	assert_non_null(in);
	assert_int_equal(fwrite(bytes, 1, length, in), length);
	rewind(in);
	return in;
}

/* One row as "[a|b|-]"; "-" is an absent cell. */
static void show(struct buffer *out, const struct csv_row *row)
{
	buffer_byte(out, '[');
	for (size_t i = 0; i < row->count; i++) {
		if (i)
			buffer_byte(out, '|');
		if (row->cells[i].at)
			buffer_slice(out, row->cells[i]);
		else
			buffer_byte(out, '-');
	}
	buffer_byte(out, ']');
}

/* The whole file: header, then each row with its line; a fault or an error in
 * words. */
static void read_all(struct buffer *out, const char *bytes, size_t length, char delimiter)
{
	FILE *in = file_of(bytes, length);
	struct csv_reader *reader;
	struct csv_row row;
	struct error err;
	int status;

	if (csv_reader_open(&reader, in, "f", delimiter, &err) < 0) {
		buffer_text(out, err.text);
		fclose(in);
		return;
	}
	csv_reader_header(reader, &row);
	show(out, &row);
	while ((status = csv_reader_next(reader, &row, &err)) > 0) {
		buffer_format(out, " %zu", row.line);
		if (row.fault)
			buffer_format(out, "(%s)", row.fault);
		else
			show(out, &row);
	}
	if (status < 0)
		buffer_format(out, " %s", err.text);
	assert_int_equal(csv_reader_bytes(reader) <= length, 1);
	csv_reader_close(reader);
	fclose(in);
}

struct example {
	const char *name, *bytes;
	size_t length;
	const char *expected;
};

#define EXAMPLE(name, bytes, expected) { name, bytes, sizeof(bytes) - 1, expected }

static void check(const struct example *examples, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct buffer out;

		buffer_init(&out);
		read_all(&out, examples[i].bytes, examples[i].length, 0);
		if (strcmp(out.data, examples[i].expected) != 0)
			fail_msg("%s:\n  %s\nwanted\n  %s", examples[i].name, out.data,
				 examples[i].expected);
		buffer_release(&out);
	}
}

/* The cases of csv-spectrum (public domain), with values of our own. */
static void spectrum(void **state)
{
	static const struct example examples[] = {
		EXAMPLE("comma_in_quotes", "first,last,place\nMara,Lind,\"12 Quay, East\"\n",
			"[first|last|place] 2[Mara|Lind|12 Quay, East]"),
		EXAMPLE("empty", "a,b,c\n1,\"\",\"\"\n2,3,4\n", "[a|b|c] 2[1|-|-] 3[2|3|4]"),
		EXAMPLE("empty_crlf", "a,b,c\r\n1,\"\",\"\"\r\n2,3,4\r\n",
			"[a|b|c] 2[1|-|-] 3[2|3|4]"),
		EXAMPLE("escaped_quotes", "a,b\n1,\"ha \"\"ha\"\" ha\"\n3,4\n",
			"[a|b] 2[1|ha \"ha\" ha] 3[3|4]"),
		EXAMPLE("json", "key,val\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"at\"\": [1.5, 2]}\"\n",
			"[key|val] 2[1|{\"type\": \"Point\", \"at\": [1.5, 2]}]"),
		EXAMPLE("location_coordinates",
			"name,where\nLamp,\"37\xc2\xb0 2' 9.4\"\" N\"\n",
			"[name|where] 2[Lamp|37\xc2\xb0 2' 9.4\" N]"),
		EXAMPLE("newlines", "a,b,c\n1,2,3\n\"Once upon \na time\",5,6\n7,8,9\n",
			"[a|b|c] 2[1|2|3] 3[Once upon \na time|5|6] 5[7|8|9]"),
		EXAMPLE("newlines_crlf", "a,b,c\r\n1,2,3\r\n\"Once upon \r\na time\",5,6\r\n7,8,9\r\n",
			"[a|b|c] 2[1|2|3] 3[Once upon \r\na time|5|6] 5[7|8|9]"),
		EXAMPLE("quotes_and_newlines", "a,b\n1,\"ha \n\"\"ha\"\" \nha\"\n3,4\n",
			"[a|b] 2[1|ha \n\"ha\" \nha] 5[3|4]"),
		EXAMPLE("simple", "a,b,c\n1,2,3\n", "[a|b|c] 2[1|2|3]"),
		EXAMPLE("simple_crlf", "a,b,c\r\n1,2,3\r\n", "[a|b|c] 2[1|2|3]"),
		EXAMPLE("utf8", "a,b,c\n1,2,3\n4,5,\xea\xb0\x80\xec\x9d\x84\n",
			"[a|b|c] 2[1|2|3] 3[4|5|\xea\xb0\x80\xec\x9d\x84]"),
	};

	(void)state;
	check(examples, sizeof(examples) / sizeof(examples[0]));
}

static void well_formed(void **state)
{
	static const struct example examples[] = {
		EXAMPLE("no last line end", "a,b\n1,2", "[a|b] 2[1|2]"),
		EXAMPLE("no last line end, quoted", "a,b\n1,\"2\"", "[a|b] 2[1|2]"),
		EXAMPLE("no last line end, empty", "a,b\n1,", "[a|b] 2[1|-]"),
		EXAMPLE("header alone", "a,b", "[a|b]"),
		EXAMPLE("blanks belong to the cell", "a,b\n x , \"y\" \n",
			"[a|b] f:2: a quotation mark inside a cell that has none around it (put"
			" the cell in quotes and double the mark: \"\")"),
		EXAMPLE("blanks stay", "a,b\n x ,\" y \"\n", "[a|b] 2[ x | y ]"),
		EXAMPLE("mark before a quoted header", "\xef\xbb\xbf\"a\",\"b\"\r\n1,2\r\n",
			"[a|b] 2[1|2]"),
		EXAMPLE("header trimmed", " a ,b\n1,2\n", "[a|b] 2[1|2]"),
		EXAMPLE("an unnamed column", "a,\n1,2\n", "[a|-] 2[1|2]"),
		EXAMPLE("blank lines at the end", "a,b\n1,2\n\n\r\n\n", "[a|b] 2[1|2]"),
		EXAMPLE("blank lines above", "\n\na,b\n1,2\n", "[a|b] 4[1|2]"),
		EXAMPLE("line ends in a cell", "a,b\n\"x\n\n\ny\",2\n3,4\n",
			"[a|b] 2[x\n\n\ny|2] 6[3|4]"),
		EXAMPLE("a CR in quotes", "a,b\n\"x\ry\",2\n3,4\n", "[a|b] 2[x\ry|2] 3[3|4]"),
		EXAMPLE("semicolons", "a;b;c,d\n1;2;3\n", "[a|b|c,d] 2[1|2|3]"),
		EXAMPLE("tabs", "a\tb\n1\t2,3\n", "[a|b] 2[1|2,3]"),
		EXAMPLE("bars", "a|\"b,,,\"\n1|2\n", "[a|b,,,] 2[1|2]"),
		EXAMPLE("one column", "a\nx\n\"\"\ny\n", "[a] 2[x] 3[-] 4[y]"),
	};
	struct buffer out;

	(void)state;
	check(examples, sizeof(examples) / sizeof(examples[0]));
	buffer_init(&out);
	read_all(&out, "a,b;c\n1,2;3\n", 12, ';');
	assert_string_equal(out.data, "[a,b|c] 2[1,2|3]");
	buffer_release(&out);
}

static void malformed(void **state)
{
	static const struct example examples[] = {
		EXAMPLE("nothing", "", "f:1: the file is empty (its first line names the columns)"),
		EXAMPLE("only blank lines", "\n\r\n",
			"f:1: the file is empty (its first line names the columns)"),
		EXAMPLE("unclosed quote", "a,b\n1,2\n3,\"four\n5,6\n7,8\n",
			"[a|b] 2[1|2] f:3: the quotation mark that opens this cell is never closed"),
		EXAMPLE("unclosed in the second cell", "a,b\n\"x\ny\",\"four\n5,6\n",
			"[a|b] f:3: the quotation mark that opens this cell is never closed"),
		EXAMPLE("cut inside a quote", "a,b\n1,\"2",
			"[a|b] f:2: the quotation mark that opens this cell is never closed"),
		EXAMPLE("text after a quote", "a,b\n1,2\n\"x\"y,4\n5,6\n",
			"[a|b] 2[1|2] f:3: text after a closing quotation mark (inside a quoted"
			" cell a mark is doubled: \"\")"),
		EXAMPLE("a blank after a quote", "a,b\n\"x\" ,4\n",
			"[a|b] f:2: text after a closing quotation mark (inside a quoted"
			" cell a mark is doubled: \"\")"),
		EXAMPLE("a quote in a bare cell", "a,b\n1,5\" pipe\n",
			"[a|b] f:2: a quotation mark inside a cell that has none around it (put"
			" the cell in quotes and double the mark: \"\")"),
		EXAMPLE("short row", "a,b,c\n1,2,3\n4,5\n6,7,8\n",
			"[a|b|c] 2[1|2|3] 3(the row has 2 cells, the header 3) 4[6|7|8]"),
		EXAMPLE("long row", "a,b\n1,2,3\n4,5\n",
			"[a|b] 2(the row has 3 cells, the header 2) 3[4|5]"),
		EXAMPLE("one cell", "a,b\nx\n", "[a|b] 2(the row has 1 cell, the header 2)"),
		EXAMPLE("blank line", "a,b\n1,2\n\n\n3,4\n",
			"[a|b] 2[1|2] 3(the line is blank) 5[3|4]"),
		EXAMPLE("blank line, CR LF", "a,b\r\n1,2\r\n\r\n3,4\r\n",
			"[a|b] 2[1|2] 3(the line is blank) 4[3|4]"),
		EXAMPLE("NUL", "a,b\n1,2\n3,\"x\n\0y\"\n",
			"[a|b] 2[1|2] f:4: a NUL byte, which no text has (is this a CSV file?)"),
		EXAMPLE("UTF-16", "\xff\xfe" "a\0,\0b\0\n\0",
			"f:1: the file is UTF-16 (save it as \"CSV UTF-8\")"),
		EXAMPLE("UTF-16, other end first", "\xfe\xff\0a\0,\0b",
			"f:1: the file is UTF-16 (save it as \"CSV UTF-8\")"),
		EXAMPLE("UTF-16 without a mark", "a\0,\0b\0\n\0",
			"f:1: the file is UTF-16 (save it as \"CSV UTF-8\")"),
		EXAMPLE("a workbook", "PK\x03\x04\x14\0",
			"f:1: this is a workbook, no CSV (save the sheet as \"CSV UTF-8\")"),
		EXAMPLE("invalid UTF-8", "a,b\n1,2\n\"x\ny\n\",caf\xe9\n",
			"[a|b] 2[1|2] f:5: not UTF-8 at the byte 0xE9 (save the file as"
			" \"CSV UTF-8\")"),
		EXAMPLE("invalid header", "a,\xc3(\n",
			"f:1: not UTF-8 at the byte 0xC3 (save the file as \"CSV UTF-8\")"),
		EXAMPLE("CR only", "a,b\r1,2\r3,4\r",
			"f:1: a line ends in a carriage return alone (save the file with line"
			" ends LF or CR LF)"),
		EXAMPLE("a CR among LF", "a,b\n1,2\n3,4\r5,6\n7,8\n",
			"[a|b] 2[1|2] f:3: a line ends in a carriage return alone (save the file"
			" with line ends LF or CR LF)"),
		EXAMPLE("duplicate header", "a,b, a\n1,2,3\n",
			"f:1: two columns are called 'a' (the 1. and the 3.)"),
	};

	(void)state;
	check(examples, sizeof(examples) / sizeof(examples[0]));
}

/* CR LF and quotes at every place of the reader's chunk. */
static void at_chunk_ends(void **state)
{
	(void)state;
	for (size_t pad = 65536 - 12; pad < 65536 + 2; pad++) {
		struct buffer bytes, out, expected;

		buffer_init(&bytes);
		buffer_init(&out);
		buffer_init(&expected);
		buffer_text(&bytes, "a,b\r\n");
		buffer_text(&expected, "[a|b] 2[");
		for (size_t i = 0; i < pad; i++) {
			buffer_byte(&bytes, 'x');
			buffer_byte(&expected, 'x');
		}
		buffer_text(&bytes, ",\"1\"\r\n\"\"\"\",\"\r\n\"\r\n");
		buffer_text(&expected, "|1] 3[\"|\r\n]");
		read_all(&out, bytes.data, bytes.length, 0);
		assert_string_equal(out.data, expected.data);
		buffer_release(&bytes);
		buffer_release(&out);
		buffer_release(&expected);
	}
}

/* A cell that never ends is refused without taking its memory. */
static void too_large(void **state)
{
	FILE *in = tmpfile();
	static char block[1024 * 1024];
	struct csv_reader *reader;
	struct csv_row row;
	struct error err;

	(void)state;
	memset(block, 'x', sizeof(block));
	fputs("a,b\n1,2\n3,\"", in);
	for (size_t i = 0; i < CSV_CELL_MOST / sizeof(block) + 2; i++)
		assert_int_equal(fwrite(block, 1, sizeof(block), in), sizeof(block));
	rewind(in);
	assert_int_equal(csv_reader_open(&reader, in, "f", 0, &err), 0);
	assert_int_equal(csv_reader_next(reader, &row, &err), 1);
	assert_int_equal(csv_reader_next(reader, &row, &err), -1);
	assert_string_equal(err.text, "f:3: a cell is larger than 64 MiB (is a quote never"
				      " closed?)");
	csv_reader_close(reader);
	fclose(in);
}

static void from_a_pipe(void **state)
{
	struct csv_reader *reader;
	struct csv_row row;
	struct error err;
	int ends[2];
	FILE *in;

	(void)state;
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "a,b\n1,2\n", 8), 8);
	close(ends[1]);
	in = fdopen(ends[0], "rb");
	assert_non_null(in);
	assert_int_equal(csv_reader_open(&reader, in, "-", 0, &err), 0);
	assert_int_equal(csv_reader_delimiter(reader), ',');
	assert_int_equal(csv_reader_next(reader, &row, &err), 1);
	assert_int_equal(row.count, 2);
	assert_int_equal(csv_reader_next(reader, &row, &err), 0);
	assert_int_equal(csv_reader_next(reader, &row, &err), 0);
	csv_reader_close(reader);
	fclose(in);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(spectrum),	  cmocka_unit_test(well_formed),
		cmocka_unit_test(malformed),	  cmocka_unit_test(at_chunk_ends),
		cmocka_unit_test(too_large),	  cmocka_unit_test(from_a_pipe),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
