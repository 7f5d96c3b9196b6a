"""Calibrates the exported reader and measures it. Never on the rows it was trained on.

    python evaluate.py --model out/reader-int8.onnx --encoder e5 --data DATA --out out [--only calibrate,idk-mrc,facqa,tydiqa-ko,tydiqa-en,squad2-en,nli,belebele] [--limit 200]

P(answerable) = sigmoid(w0 * diff + w1 * answerable + b), fitted on the training questions that training left out (by
passage, see `held`), with near passages as further negatives. Everything else is measured on the dev parts.
"""
import argparse
import hashlib
import json
import random

import numpy as np

import written
from data import LABELS, load_nli, load_qa
from metrics import BM25, at_coverage, auroc, ece, em_f1, fit_logistic, norm_ans
from reading import Reader, judge_pairs, read_pairs
from tokens import Tokens

HELD = {"idk-mrc": 0.04, "facqa": 0.04, "tydiqa-ko": 0.10}
READ = {"idk-mrc": "id", "facqa": "id", "tydiqa-ko": "ko", "tydiqa-en": "en", "squad2-en": "en"}


def held(passage, share):
    """Whether training left this passage out; told by its id alone."""
    return int(hashlib.md5(passage.encode()).hexdigest()[:8], 16) / 0xFFFFFFFF < share


def near(corpus, questions):
    """A near passage without the answer for each answerable question."""
    ids = sorted(corpus)
    texts = [corpus[i]["text"] for i in ids]
    bm25, out = BM25(texts), []
    for q in questions:
        if not q["answerable"]:
            continue
        for i, _ in bm25.top(q["text"], 10):
            if texts[i] != corpus[q["passage"]]["text"] and not any(norm_ans(x) in norm_ans(texts[i]) for x in q["answers"]):
                out.append((q["text"], texts[i]))
                break
    return out


def features(readings):
    return np.array([[r["diff"], r["ans"]] for r in readings])


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def calibrate(read, data):
    x, y = [], []
    for name, share in HELD.items():
        corpus, questions = load_qa(data, name, "train")
        questions = [q for q in questions if held(q["passage"], share)]
        pairs = [(q["text"], corpus[q["passage"]]["text"]) for q in questions]
        labels = [int(q["answerable"]) for q in questions]
        if name != "idk-mrc":
            extra = near({q["passage"]: corpus[q["passage"]] for q in questions}, questions)
            pairs, labels = pairs + extra, labels + [0] * len(extra)
        x.append(features(read(pairs)))
        y += labels
    x = np.concatenate(x)
    w, b = fit_logistic(x, y)
    p = sigmoid(x @ np.array(w) + b)
    return dict(margin=w[0], answerable=w[1], bias=b, rows=len(y), auroc=round(auroc(p, y), 4), ece=round(ece(p, np.array(y)), 4))


def reading(read, probability, data, name, limit):
    tydi = name.startswith("tydiqa")  # no development part
    corpus, questions = load_qa(data, name, "train" if tydi else "dev")
    if tydi or name == "squad2-en":  # the rest of it was trained on
        questions = [q for q in questions if held(q["passage"], 0.10)]
    random.Random(1).shuffle(questions)
    questions = questions[:limit or None]
    pairs = [(q["text"], corpus[q["passage"]]["text"]) for q in questions]
    if all(q["answerable"] for q in questions):  # every question of the set has an answer in its passage
        pairs += near(corpus, questions)
    readings = read(pairs)
    p, n = probability(readings), len(questions)
    y = np.array([q["answerable"] for q in questions] + [False] * (len(pairs) - n))
    golds = [q["answers"] if q["answerable"] else [] for q in questions] + [[]] * (len(pairs) - n)
    decided = np.array([em_f1(r["answer"] if v >= 0.5 else "", g, READ[name]) for r, v, g in zip(readings, p, golds)])
    forced = np.array([em_f1(r["answer"], g, READ[name]) for r, g in zip(readings, golds) if g])
    right = decided[:, 1] >= 0.5
    return dict(n=len(pairs), answerable=int(y.sum()), EM=decided[:, 0].mean(), F1=decided[:, 1].mean(), forced_EM=forced[:, 0].mean(), forced_F1=forced[:, 1].mean(),
                unanswerable_right=(p[~y] < 0.5).mean(), AUROC=auroc(p, y), ECE=ece(p, y), right_at=at_coverage(abs(p - 0.5), right, (0.5, 0.7, 1.0)))


def entailment(judge, data, limit):
    sets = {name: load_nli(f"{data}/{name}/dev.jsonl") for name in ("indonli", "klue-nli")}
    sets["klue-nli"] = [r for r in sets["klue-nli"] if held(r["premise"], 0.10)]  # the rest of it was trained on
    for r in written.trilingual(None, measure=True):
        sets.setdefault(f"written {r['languages']}", []).append(r)
    out = {}
    for name, rows in sets.items():
        rows = rows[:limit or None]
        logits = judge(rows)
        y = np.array([LABELS.index(r["label"]) for r in rows])
        p = np.exp(logits - logits.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        out[name] = dict(n=len(y), accuracy=(p.argmax(1) == y).mean(), AUROC_entailed=auroc(p[:, 0], y == 0), AUROC_contradicted=auroc(p[:, 2], y == 2), ECE=ece(p.max(1), p.argmax(1) == y))
    return out


def across(read, probability, data, limit):
    """Questions in three languages, each on its Indonesian passage and on six others."""
    corpus, questions = load_qa(data, "belebele", "dev")
    indonesian = sorted(i for i in corpus if i.endswith("-id"))
    rng, out = random.Random(4), {}
    for language in ("id", "en", "ko"):
        asked = [q for q in questions if q["lang"] == language and not q.get("context_dependent") and q["passage"].rsplit("-", 1)[0] + "-id" in corpus]
        asked = asked[:limit or 60]
        pairs, right = [], []
        for q in asked:
            own = q["passage"].rsplit("-", 1)[0] + "-id"
            for i in [own, *rng.sample([i for i in indonesian if i != own], 6)]:
                pairs.append((q["text"], corpus[i]["text"]))
                right.append(i == own)
        readings, right = read(pairs), np.array(right)
        p = probability(readings)
        relevance = np.array([r["rel"] for r in readings])
        out[language] = dict(n=len(asked), AUROC_p=auroc(p, right), AUROC_relevant=auroc(relevance, right), own_kept=(p[right] >= 0.5).mean(), others_refused=(p[~right] < 0.5).mean(),
                             first_of_7=(relevance.reshape(-1, 7).argmax(1) == 0).mean())
    return out


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--model", required=True)
    ap.add_argument("--encoder", required=True)
    ap.add_argument("--data", required=True)
    ap.add_argument("--out", default="out")
    ap.add_argument("--only", default="calibrate,idk-mrc,facqa,tydiqa-ko,tydiqa-en,squad2-en,nli,belebele")
    ap.add_argument("--limit", type=int, default=0)
    a = ap.parse_args()
    tokens, reader = Tokens(f"{a.encoder}/tokenizer.json"), Reader(a.model, f"{a.encoder}/embeddings-q4.onnx")
    read = lambda pairs: read_pairs(reader, tokens, pairs)
    parts, path = a.only.split(","), f"{a.out}/calibration.json"
    if "calibrate" in parts:
        json.dump(calibrate(read, a.data), open(path, "w"), indent=1)
        print("calibration", open(path).read(), flush=True)
    c = json.load(open(path))
    probability = lambda readings: sigmoid(features(readings) @ np.array([c["margin"], c["answerable"]]) + c["bias"])
    for part in parts:
        if part in READ:
            show(part, reading(read, probability, a.data, part, a.limit))
        elif part == "nli":
            show(part, entailment(lambda rows: judge_pairs(reader, tokens, rows), a.data, a.limit))
        elif part == "belebele":
            show(part, across(read, probability, a.data, a.limit))


def show(part, result):
    print(part, json.dumps(result, default=lambda v: round(float(v), 4)), flush=True)


if __name__ == "__main__":
    main()
