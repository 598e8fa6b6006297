#!/usr/bin/env python3
"""html.py TWOSOURCE DATA OUT: predictions for the scorer of web pages, from
`twosource article read`.

DATA is the folder with html_body/dev, html_meta/dev and html_date/dev, whose
pages are gzipped.  Writes OUT/html_body.jsonl, OUT/html_meta.jsonl and
OUT/html_date.jsonl, and says how many pages were read in a second.
"""
import gzip
import json
import os
import subprocess
import sys
import tempfile
import time

SETS = ("html_body", "html_meta", "html_date")


def unpack(folder, target):
    """The pages of a set as files of target; their names."""
    with open(os.path.join(folder, "gold.jsonl"), encoding="utf-8") as lines:
        names = [json.loads(line)["id"] for line in lines]
    for name in names:
        with gzip.open(os.path.join(folder, "html", name + ".html.gz")) as page:
            with open(os.path.join(target, name + ".html"), "wb") as out:
                out.write(page.read())
    return names


def main():
    program, data, target = sys.argv[1:4]
    os.makedirs(target, exist_ok=True)
    pages, seconds = 0, 0.0
    for part in SETS:
        with tempfile.TemporaryDirectory() as work:
            names = unpack(os.path.join(data, part, "dev"), work)
            start = time.monotonic()
            done = subprocess.run(
                [program, "article", "read", "--format", "json"]
                + [os.path.join(work, name + ".html") for name in names],
                stdout=subprocess.PIPE, check=False)
            seconds += time.monotonic() - start
            pages += len(names)
        with open(os.path.join(target, part + ".jsonl"), "w", encoding="utf-8") as out:
            for line in done.stdout.decode("utf-8").splitlines():
                read = json.loads(line)
                name = os.path.basename(read["file"])[:-len(".html")]
                out.write(json.dumps({"id": name, "body": read["text"],
                                      "title": read["title"], "author": read["byline"],
                                      "date": read["published"]}) + "\n")
    print("%d pages, %.0f a second" % (pages, pages / seconds), file=sys.stderr)


if __name__ == "__main__":
    main()
