#!/usr/bin/env python3
"""similar.py TWOSOURCE DATA [--json]: measures `twosource similar` on the sets of
earlier claims and of pairs under DATA.  A collection becomes a ledger by
`import claims`: the claim is the statement, its title and subtitle what it is
about; in tweets_dated, the day it was checked is when it was stated.  Prints the figures of DATA/scorers, one set a line, or one JSON object with
a member a set."""
import csv
import datetime
import json
import os
import subprocess
import sys
import tempfile

CLAIMS = {'tweets': 'claims/tweets', 'tweets_dated': 'claims/tweets', 'debates': 'claims/debates',
          'mrpc_retrieval': 'pairs/mrpc_retrieval'}
PAIRS = {'mrpc': 'pairs/mrpc', 'sts_news': 'pairs/sts_news'}


def lines(path):
    with open(path, encoding='utf-8') as f:
        return [json.loads(line) for line in f if line.strip()]


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def one_line(text):
    return ' '.join(text.split())


def scored(data, scorer, gold, found):
    return json.loads(run(sys.executable, f'{data}/scorers/{scorer}', gold, found, '--json'))


def day(text):
    try:
        return datetime.datetime.strptime(text or '', '%d %B %Y').strftime('%Y-%m-%d')
    except ValueError:
        return ''


def make_ledger(program, collection, ledger, rows, dated=False):
    with open(rows, 'w', newline='', encoding='utf-8') as f:
        out = csv.writer(f)
        out.writerow(['statement', 'about', 'stated_on'])
        for claim in collection:
            about = '. '.join(t for t in (claim.get('title'), claim.get('subtitle')) if t)
            out.writerow([one_line(claim['claim']), one_line(about),
                          day(claim.get('date')) if dated else ''])
    run(program, 'init', ledger)
    run(program, '--ledger', ledger, 'import', 'claims', rows, '--raw')


def claims(program, data, name, work, short):
    collection = lines(f'{data}/{name}/collection.jsonl')
    queries = lines(f'{data}/{name}/dev/queries.jsonl')
    ledger = f'{work}/{short}.db'
    make_ledger(program, collection, ledger, f'{work}/rows.csv', short == 'tweets_dated')
    asked = f'{work}/queries.txt'
    with open(asked, 'w', encoding='utf-8') as f:
        for query in queries:
            f.write(one_line(query['query']) + '\n')
    found = run(program, '--ledger', ledger, 'similar', '--lines', asked, '--top', '21')
    with open(f'{work}/ranked.jsonl', 'w', encoding='utf-8') as f:
        for query, answer in zip(queries, found.splitlines()):
            ranked = [collection[int(c['id'][1:]) - 1]['cid'] for c in json.loads(answer)['claims']]
            f.write(json.dumps({'qid': query['qid'], 'ranked': ranked}) + '\n')
    return scored(data, 'score_claims.py', f'{data}/{name}/dev', f'{work}/ranked.jsonl')


def pairs(program, data, name, work, _short):
    gold = f'{data}/{name}/dev/pairs.jsonl'
    with open(f'{work}/pairs.csv', 'w', newline='', encoding='utf-8') as f:
        out = csv.writer(f)
        out.writerow(['id', 'a', 'b'])
        for pair in lines(gold):
            out.writerow([pair['id'], one_line(pair['a']), one_line(pair['b'])])
    said = run(program, 'similar', '--pairs', f'{work}/pairs.csv', '--format', 'jsonl')
    with open(f'{work}/said.jsonl', 'w', encoding='utf-8') as f:
        for line in said.splitlines():
            row = json.loads(line)
            f.write(json.dumps({'id': row['id'], 'score': row['score'],
                                'same': row['same'] == 'yes'}) + '\n')
    return scored(data, 'score_pairs.py', gold, f'{work}/said.jsonl')


def main():
    program, data = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    results = {}
    with tempfile.TemporaryDirectory() as work:
        for sets, measure in ((CLAIMS, claims), (PAIRS, pairs)):
            for short, name in sets.items():
                results[short] = measure(program, data, name, work, short)
                if '--json' not in sys.argv:
                    print(f'{short:22}', results[short], flush=True)
    if '--json' in sys.argv:
        print(json.dumps(results))


if __name__ == '__main__':
    main()
