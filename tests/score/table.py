"""table.py BUILD DATA: runs the drivers that tests/score/run has compiled into
BUILD/score, has the scorers of DATA judge them, and prints one table.  The
figures of other systems are those DATA/README.md gives, on the same texts; where
it gives them set by set and the row holds several, weighted by their pages.
"""
import json
import os
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))

# What is measured, where it stands in the results, what must be reached, and
# what others reach.  An empty string: not known.
ROWS = [
    ("Quotations (PolNeAR)", None, "", "", ""),
    ("quoted stretch, right speaker", "quotes/qseg_spk/F1", ".90", "regex .713, parser .758", ".984"),
    ("quoted stretches found", "quotes/qseg/F1", "", "regex .956, parser .922", ".990"),
    ("quoted content, with speaker", "quotes/quoted/attr/F1", ".80", "regex .517, parser .588", ".955"),
    ("quoted content, to the word", "quotes/quoted/content_exact/F1", ".70", "regex .312, parser .404", ".878"),
    ("direct, content", "quotes/direct/content_overlap/F1", "", "regex .756, parser .733", ".982"),
    ("reporting, content", "quotes/reporting/content_overlap/F1", "", "regex .610, parser .671", ".948"),
    ("reporting, content with speaker", "quotes/reporting/attr/F1", ".75", "regex .501, parser .605", ".942"),
    ("all attributions, content", "quotes/all/content_overlap/F1", "", "regex .428, parser .501", ".814"),
    ("all attributions, with speaker", "quotes/all/attr/F1", "", "regex .355, parser .461", ".776"),
    ("reporting verbs (TimeML)", "verbs/reporting/F1", ".92", "regex .857", ""),
    ("Naming", None, "", "", ""),
    ("unnamed sources", "naming/unnamed_F1", ".95", "head word .889", ""),
    ("named or unnamed, accuracy", "naming/accuracy", "", "head word .964", ""),
    ("phrases of anonymity, recall", "snippets/recall", ".97", "word list .932", ""),
    ("Figures", None, "", "", ""),
    ("NewsQuant, value", "newsquant/value/F1", ".90", "regex .708, Recognizers-Text .700", ""),
    ("NewsQuant, value and unit", "newsquant/value+unit/F1", ".75", "regex .559, Recognizers-Text .540", ""),
    ("quantulum, value", "quantulum/value/F1", "", "Recognizers-Text .839", ""),
    ("quantulum, value and unit", "quantulum/value+unit/F1", "", "Recognizers-Text .357", ""),
    ("Recognizers-Text, numbers and units", "rtext/NUMBERS+UNITS/full_F1", ".90", "Recognizers-Text .797", ""),
    ("Duckling, value, accuracy", "duckling/value_only/acc", "", "Recognizers-Text .592", ""),
    ("Dates", None, "", "", ""),
    ("TimeML, strict span", "timeml/strict/F1", ".82", "regex .642, Recognizers-Text .664", ""),
    ("TimeML, relaxed span", "timeml/relaxed/F1", ".90", "regex .751, Recognizers-Text .825", ""),
    ("TimeML, right value", "timeml/value/F1", ".75", "regex .604, chrono .481", ""),
    ("Recognizers-Text, dates", "rtext/DATES/full_F1", ".78", "Recognizers-Text .622", ""),
    ("Duckling, time, accuracy", "duckling/time/acc", "", "compromise .242, chrono .166", ""),
    ("Web pages", None, "", "", ""),
    ("article-extraction-benchmark, body", "html/aeb/body/shingle_F1", ".965", "Readability .951, trafilatura .960", ""),
    ("fundus-evaluation, body", "html/fundus/body/shingle_F1", ".95", "Readability .928, trafilatura .961", ""),
    ("title (trafilatura, WCXB, Postlight)", "html/meta/title_exact", ".85", "meta tags .681, Readability .699", ""),
    ("author (the same)", "html/meta/author_exact", ".82", "meta tags .506, Readability .621", ""),
    ("day of publication (the same)", "html/meta/date_day", ".90", "meta tags .615, Readability .430", ""),
    ("day of publication (htmldate)", "html/date/date_day", ".90", "meta tags .794, Readability .635", ""),
    ("Claims that say the same", None, "", "", ""),
    ("earlier claims for tweets, MAP@5", "similar/tweets/MAP5", ".92", "FTS5 .830, bm25stem .839", ""),
    ("earlier claims for debates, MAP@5", "similar/debates/MAP5", ".57", "FTS5 .543, bm25stem .563", ""),
    ("MRPC, the paraphrase first, P@1", "similar/mrpc_retrieval/P1", ".90", "FTS5 .860, bm25stem .855", ""),
    ("MRPC, same or not", "similar/mrpc/F1", ".83", "Jaccard .807, TF-IDF .816", ""),
    ("news sentences (STS), Pearson", "similar/sts_news/pearson", ".78", "Jaccard .606, TF-IDF .656", ""),
]


def output_of(command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def scored(data, scorer, gold, *rest):
    return json.loads(output_of([sys.executable, os.path.join(data, "scorers", scorer),
                                 os.path.join(data, gold), *rest, "--json"]))


def measure_quotes(build, data):
    out = os.path.join(build, "score", "out")
    output_of([sys.executable, os.path.join(HERE, "quotes.py"),
               os.path.join(build, "score", "quotes"), data, out])
    return {
        "quotes": scored(data, "score_quotes.py", "quotes/dev", os.path.join(out, "quotes.jsonl")),
        "verbs": scored(data, "score_timeml.py", "timeml/dev", os.path.join(out, "verbs.jsonl")),
        "naming": scored(data, "score_anonymity.py", "anonymity/dev/gold.jsonl",
                         os.path.join(out, "naming.jsonl")),
    }


def measure_phrases(build, data):
    """Does any attribution phrase of a snippet count as unnamed?"""
    out = os.path.join(build, "score", "out")
    gold = "anonymity/snippets/dev/gold.jsonl"
    with open(os.path.join(data, gold), encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    texts = os.path.join(out, "snippets.txt")
    with open(texts, "w", encoding="utf-8") as file:
        file.writelines(" ".join(row["text"].split()) + "\n" for row in rows)
    found = output_of([os.path.join(build, "twosource"), "extract", "--lines", "--what", "sources",
                       "--format", "jsonl", texts])
    unnamed = {o["line"] for o in map(json.loads, found.splitlines()) if o["naming"] == "unnamed"}
    path = os.path.join(out, "snippets.jsonl")
    with open(path, "w", encoding="utf-8") as file:
        for number, row in enumerate(rows, 1):
            file.write(json.dumps({"id": row["id"], "anonymous": number in unnamed}) + "\n")
    return {"snippets": json.loads(output_of(
        [sys.executable, os.path.join(data, "scorers", "score_anonymity.py"), "--snippets",
         os.path.join(data, gold), path, "--json"]))}


def measure_figures(build, data):
    return json.loads(output_of([sys.executable, os.path.join(HERE, "figures.py"),
                                 os.path.join(build, "score", "figures"), data, "--json"]))


def measure_pages(build, data):
    out = os.path.join(build, "score", "out")
    output_of([sys.executable, os.path.join(HERE, "html.py"),
               os.path.join(build, "twosource"), data, out])
    judge = {"aeb": ("html_body", "--set", "aeb"), "fundus": ("html_body", "--set", "fundus"),
             "meta": ("html_meta",), "date": ("html_date",)}
    return {"html": {name: scored(data, "score_html.py", part + "/dev/gold.jsonl",
                                  os.path.join(out, part + ".jsonl"), *options)
                     for name, (part, *options) in judge.items()}}


def measure_similar(build, data):
    return {"similar": json.loads(output_of(
        [sys.executable, os.path.join(HERE, "similar.py"), os.path.join(build, "twosource"),
         data, "--json"]))}


def value_at(results, path):
    for name in path.split("/"):
        if not isinstance(results, dict) or name not in results:
            return None
        results = results[name]
    return results


def short(value):
    text = "%.3f" % value
    return text[1:] if text.startswith("0") else text


def table(rows, results):
    lines = [("", "twosource", "aim", "others", "people")]
    for what, path, aim, others, people in rows:
        value = value_at(results, path) if path else None
        if path and value is None:
            continue
        here = "" if value is None else short(value)
        if aim and value is not None and round(value, 3) < float(aim):
            here += " *"
        lines.append(("**%s**" % what if not path else what, here, aim, others, people))
    widths = [max(len(line[i]) for line in lines) for i in range(5)]
    lines.insert(1, tuple("-" * width for width in widths))
    for line in lines:
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |")


def main():
    build, data = sys.argv[1:3]
    tasks = [measure_quotes, measure_phrases, measure_figures, measure_pages, measure_similar]
    results, times = {}, []
    for task in tasks:
        start = time.monotonic()
        results.update(task(build, data))
        times.append("%s %.1f s" % (task.__name__.replace("measure_", ""), time.monotonic() - start))
    table(ROWS, results)
    print("\nF1 unless another figure is named; * is below its aim.  People: other annotators")
    print("of 11 of the texts.  Scorers included this took: " + ", ".join(times) + ".")


if __name__ == "__main__":
    sys.exit(main())
