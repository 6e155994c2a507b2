#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Eidoscope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Import of 1 GB of lm-evaluation-harness samples: seconds and peak memory, against Python's json.loads of the lines.

    tests/bench/peer_logs.py build/release/app/eidoscope [folder] [models] [bytes a document] [gigabytes]

Writes samples of `models` models (8) whose documents have about so many bytes (1500), imports the folder, and prints
the seconds of both and the import's peak memory (at most 400 MiB is wanted). Needs 2.5 GB in the folder.
"""
import hashlib, json, os, resource, shutil, subprocess, sys, tempfile, time

program = os.path.abspath(sys.argv[1])
folder = tempfile.mkdtemp(dir=sys.argv[2] if len(sys.argv) > 2 else None)
models = int(sys.argv[3]) if len(sys.argv) > 3 else 8
document_bytes = int(sys.argv[4]) if len(sys.argv) > 4 else 1500
gigabytes = float(sys.argv[5]) if len(sys.argv) > 5 else 1.0


def line(item, model):
    words = hashlib.sha256(b"%d" % item).hexdigest()
    question = "Question %d: %s" % (item, (words + " ") * max(1, document_bytes // 65))
    gold, picked = item % 4, (item * 7 + model * (item % 3)) % 4
    options = [" option %s %d" % (words[:12], i) for i in range(4)]
    scores = [["%.4f" % (-1.0 - abs(i - picked)), "False"] for i in range(4)]
    record = {"doc_id": item, "doc": {"question": question, "choices": options, "answer": gold}, "target": str(gold),
              "arguments": {"gen_args_%d" % i: {"arg_0": "Q: %s\nA:" % question[:200], "arg_1": options[i]} for i in range(4)},
              "resps": [[s] for s in scores], "filtered_resps": scores, "filter": "none", "metrics": ["acc", "acc_norm"],
              "doc_hash": hashlib.sha256(question.encode()).hexdigest(), "prompt_hash": words, "target_hash": words,
              "acc": float(gold == picked), "acc_norm": float(gold == (picked + 1) % 4)}
    return json.dumps(record) + "\n"


try:
    out, project = os.path.join(folder, "out"), os.path.join(folder, "p.eido")
    items = int(gigabytes * 1e9 / models / len(line(12345, 0)))
    total = 0
    for model in range(models):
        place = os.path.join(out, "org__model-%02d" % model)
        os.makedirs(place)
        with open(os.path.join(place, "results_2026-08-21T10-00-00.000001.json"), "w") as file:
            json.dump({"results": {"big": {"alias": "big"}}, "versions": {"big": 1}, "config": {"model_args": "pretrained=org/model-%02d" % model}}, file)
        name = os.path.join(place, "samples_big_2026-08-21T10-00-00.000001.jsonl")
        with open(name, "w") as file:
            for item in range(items):
                file.write(line(item, model))
        total += os.path.getsize(name)
    print(f"{models} models x {items} items, {total / 1e9:.2f} GB")

    start = time.monotonic()
    for place in sorted(os.listdir(out)):
        with open(os.path.join(out, place, "samples_big_2026-08-21T10-00-00.000001.jsonl")) as file:
            for text in file:
                json.loads(text)
    peer = time.monotonic() - start

    start = time.monotonic()
    subprocess.run([program, "import", project, out, "--json"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    ours = time.monotonic() - start
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"json.loads of every line {peer:.1f} s, import {ours:.1f} s, peak memory {peak:.0f} MiB, "
          f"project {os.path.getsize(project) / 1e6:.0f} MB")
finally:
    shutil.rmtree(folder)
