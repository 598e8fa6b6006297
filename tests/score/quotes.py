#!/usr/bin/env python3
"""quotes.py DRIVER DATA OUT: predictions for the scorers of quotations and of
naming, from the built driver (tests/score/quotes.c).

DATA is the folder with quotes/dev and anonymity/dev.  Writes OUT/quotes.jsonl
and OUT/anonymity.jsonl.  The sets count a leading "that" to what is said; we
do not, so it is put back here.
"""
import json
import os
import subprocess
import sys


def spans_with_that(raw, spans):
    spans = [list(span) for span in spans]
    if spans:
        before = raw[:spans[0][0]].rstrip()
        if before.lower().endswith(b" that"):
            spans[0][0] = len(before) - 4
    return spans


def articles(driver, folder, entries):
    """Each entry with what the driver says about its file."""
    for at in range(0, len(entries), 50):
        part = entries[at:at + 50]
        paths = [os.path.join(folder, entry["file"]) for entry in part]
        out = subprocess.run([driver] + paths, capture_output=True, check=True).stdout
        read = {}
        decoder, text, place = json.JSONDecoder(), out.decode(), 0
        while place < len(text):
            article, place = decoder.raw_decode(text, place)
            read[article["file"]] = article
            while place < len(text) and text[place].isspace():
                place += 1
        for entry, path in zip(part, paths):
            yield entry, path, read[path]


def overlap(a, b):
    return sum(max(0, min(e, f) - max(s, t)) for s, e in a for t, f in b)


def main():
    driver, data, target = sys.argv[1:4]
    folder = os.path.join(data, "quotes", "dev")
    with open(os.path.join(folder, "gold.jsonl"), encoding="utf-8") as lines:
        entries = [json.loads(line) for line in lines]
    os.makedirs(target, exist_ok=True)
    found = {}
    with open(os.path.join(target, "quotes.jsonl"), "w", encoding="utf-8") as out:
        for entry, path, article in articles(driver, folder, entries):
            with open(path, "rb") as file:
                raw = file.read()
            quotes = []
            for candidate in article["candidates"]:
                if candidate["voice"] == "article":
                    continue
                quotes.append({"content": spans_with_that(raw, candidate["content"]),
                               "source": candidate["source"], "cue": candidate["cue"]})
            found[entry["id"]] = article["sources"]
            out.write(json.dumps({"id": entry["id"], "quotes": quotes}) + "\n")
    gold = os.path.join(data, "anonymity", "dev", "gold.jsonl")
    with open(os.path.join(target, "anonymity.jsonl"), "w", encoding="utf-8") as out:
        for name, sources in found.items():
            for source in sources:
                label = "unnamed" if source["naming"] == "unnamed" else "named"
                out.write(json.dumps({"id": name, "source": source["source"],
                                      "label": label}) + "\n")
    return 0 if os.path.exists(gold) else 1


if __name__ == "__main__":
    sys.exit(main())
