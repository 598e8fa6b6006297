#!/usr/bin/env python3
"""similar.py TWOSOURCE DATA [--keep]: measures `twosource similar` on the sets of
earlier claims and of pairs under DATA.  A collection becomes a ledger by
`import claims`: the claim is the statement, its title and subtitle what it is
about.  Prints the figures of DATA/scorers, one set a line; --half N: only every
second query, from the Nth (0 or 1)."""
import csv
import json
import os
import subprocess
import sys
import tempfile


def lines(path):
    with open(path, encoding='utf-8') as f:
        return [json.loads(line) for line in f if line.strip()]


def run(*words, **more):
    return subprocess.run(words, check=True, capture_output=True, text=True, **more).stdout


def one_line(text):
    return ' '.join(text.split())


def claims(program, data, name, work):
    collection = lines(f'{data}/{name}/collection.jsonl')
    queries = lines(f'{data}/{name}/dev/queries.jsonl')
    ledger = f'{work}/{name.replace("/", "-")}.db'
    rows = f'{work}/rows.csv'
    if not os.path.exists(ledger):
        with open(rows, 'w', newline='', encoding='utf-8') as f:
            out = csv.writer(f)
            out.writerow(['statement', 'about'])
            for claim in collection:
                about = '. '.join(t for t in (claim.get('title'), claim.get('subtitle')) if t)
                out.writerow([one_line(claim['claim']), one_line(about)])
        run(program, 'init', ledger)
        run(program, '--ledger', ledger, 'import', 'claims', rows, '--raw')
    asked = f'{work}/queries.txt'
    with open(asked, 'w', encoding='utf-8') as f:
        for query in queries:
            f.write(one_line(query['query']) + '\n')
    found = run(program, '--ledger', ledger, 'similar', '--lines', asked, '--top', '21')
    with open(f'{work}/ranked.jsonl', 'w', encoding='utf-8') as f:
        for query, answer in zip(queries, found.splitlines()):
            ranked = [collection[int(c['id'][1:]) - 1]['cid'] for c in json.loads(answer)['claims']]
            f.write(json.dumps({'qid': query['qid'], 'ranked': ranked}) + '\n')
    return run(sys.executable, f'{data}/scorers/score_claims.py', f'{data}/{name}/dev',
               f'{work}/ranked.jsonl')


def pairs(program, data, name, work):
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
    return run(sys.executable, f'{data}/scorers/score_pairs.py', gold, f'{work}/said.jsonl')


def main():
    program, data = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    with tempfile.TemporaryDirectory() as made:
        work = os.environ.get('SIMILAR_WORK', made)
        for name in ('claims/tweets', 'claims/debates', 'pairs/mrpc_retrieval'):
            print(f'{name:22}', claims(program, data, name, work).strip(), flush=True)
        for name in ('pairs/mrpc', 'pairs/sts_news'):
            print(f'{name:22}', pairs(program, data, name, work).strip(), flush=True)


if __name__ == '__main__':
    main()
