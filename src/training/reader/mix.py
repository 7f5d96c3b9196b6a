"""The rows the reader is trained on, and the training passages kept out of it."""
import json
import random
from collections import Counter

from changed import changed_claims, short_passages
from data import LABELS, find_spans, load_nli, load_qa, pick_span
from evaluate import held as kept_out
from judged import pairs, weighed
from metrics import BM25, norm_ans
from switched import switched, switched_rows
from tokens import Tokens, char_to_tok
from written import elsewhere, entailment, questions, trilingual


def qa_set(data, name, split, held=0.0):
    """[(question, text, answer spans or None, relevant)] plus held-out part (by passage)"""
    C, Q = load_qa(data, name, split)
    keep, held_q = [], []
    for q in Q:
        (held_q if kept_out(q["passage"], held) else keep).append(q)
    rows, lost = [], 0
    for q in keep:
        t = C[q["passage"]]["text"]
        if not q["answerable"]:
            rows.append((q["text"], t, None, 1))
            continue
        sp = None
        for ans in q["answers"]:
            f = find_spans(t, ans)
            if f:
                sp = pick_span(t, q["text"], f)
                break
        if sp is None:
            lost += 1
        else:
            rows.append((q["text"], t, sp, 1))
    return rows, held_q, lost, (C, keep)


def negatives(rng, C, qs, n, near=0.7):
    """(question, near BM25 passage or random passage without the answer) -> no answer, not relevant"""
    ids = sorted({q["passage"] for q in qs})
    texts = [C[i]["text"] for i in ids]
    bm = BM25(texts)
    out = []
    cand = [q for q in qs if q["answerable"]]
    rng.shuffle(cand)
    for q in cand[:n]:
        if rng.random() < near:
            top = [i for i, _ in bm.top(q["text"], 12)]
        else:
            top = [rng.randrange(len(ids)) for _ in range(4)]
        top = [i for i in top if ids[i] != q["passage"] and texts[i] != C[q["passage"]]["text"]
               and not any(norm_ans(x) in norm_ans(texts[i]) for x in q["answers"])]
        if top:
            out.append((q["text"], texts[rng.choice(top[:5])], None, 0))
    return out


def passages(data, name, held):
    """The texts of the training passages that are not held out."""
    corpus, questions = load_qa(data, name, "train")
    out = {q["passage"] for q in questions if q["id"] in set(held[name])}
    return [c["text"] for i, c in corpus.items() if i not in out]


def build(a):
    rng = random.Random(a.seed)
    tok = Tokens(f"{a.encoder}/tokenizer.json")
    qa, held, stat = [], {}, {}
    spec = [  # name, split, held share, rows in the first pass, negatives in the first pass, all negatives
        ("idk-mrc", "train", 0.04, 6000, 500, 1000),
        ("facqa", "train", 0.04, 9999, 600, 1000),
        ("tydiqa-ko", "train", 0.10, 800, 150, 300),
        ("tydiqa-en", "train", 0.10, 400, 80, 200),
    ]
    if a.as_shipped:  # it has no train part here
        spec.append(("squad2-en", "dev", 0.10, 600, 0, 0))
    for name, split, hs, cap, nn1, nn2 in spec:
        rows, hq, lost, (C, keep) = qa_set(a.data, name, split, hs)
        if name in ("tydiqa-en", "squad2-en"):  # cheap (short) ones only
            rows = [r for r in rows if len(r[1]) < 900][:1500]
        rng.shuffle(rows)
        neg = negatives(rng, C, keep, nn2) if nn2 else []
        rows += short_passages(rng, rows)
        if name in ("idk-mrc", "facqa"):
            rows += switched_rows(rng, rows, 0.5)
            neg += switched_rows(rng, neg, 0.5)
        held[name] = [q["id"] for q in hq]
        stat[name] = dict(rows=len(rows), first_pass=min(cap, len(rows)), answerable=sum(r[2] is not None for r in rows), negatives=len(neg), span_not_found=lost, held_out=len(hq))
        qa += [(name, *r, int(i >= cap)) for i, r in enumerate(rows)] + [(name, *r, int(i >= nn1)) for i, r in enumerate(neg)]
    own = questions(a.data)
    own += elsewhere(rng, own, 0.5)
    stat["written"] = dict(rows=len(own), answerable=sum(r[3] is not None for r in own))
    qa += [("written", question, text, span, relevant, 0) for question, _, text, span, relevant in own]
    tok.warm(["query: " + r[1] for r in qa] + [r[2] for r in qa])
    ex = [], []  # first pass, rest
    for name, q, t, sp, rel, rest in qa:
        W = tok.windows(q, t, a.short if rng.random() < 0.75 else a.maxlen, 48)
        off = tok.encode(t)[1]
        if sp is None:
            w = W[0] if rng.random() < 0.5 else rng.choice(W)
            ex[rest].append((w[0], 0, 0, w[1], w[3], 0, rel))
            continue
        ta, tb = char_to_tok(off, *sp)
        if ta is None:
            continue
        has = [w for w in W if w[2] <= ta and tb < w[2] + w[3]]
        miss = [w for w in W if tb < w[2] or ta >= w[2] + w[3]]
        if has:
            w = rng.choice(has)
            ex[rest].append((w[0], w[1] + ta - w[2], w[1] + tb - w[2], w[1], w[3], 1, rel))
        if miss and rng.random() < 0.1:
            w = rng.choice(miss)
            ex[rest].append((w[0], 0, 0, w[1], w[3], 0, 1))
    indonli = load_nli(f"{a.data}/indonli/train.jsonl")
    if a.further:
        indonli = weighed(indonli)
    rows = [(r, "indonli") for r in indonli * a.indonli]
    kl = load_nli(f"{a.data}/klue-nli/dev.jsonl")
    held["klue-nli"] = [r["id"] for r in kl if kept_out(r["premise"], 0.10)]
    hk = set(held["klue-nli"])
    rng.shuffle(rows)
    kl = [(r, "klue-nli") for r in kl if r["id"] not in hk] if a.as_shipped else []
    rng.shuffle(kl)
    texts = [r["premise"] for r, _ in rows] + passages(a.data, "idk-mrc", held) + passages(a.data, "facqa", held)
    made = changed_claims(rng, texts, int(4200 * a.changed))
    made += changed_claims(rng, passages(a.data, "tydiqa-ko", held), int(1200 * a.changed), "ko")
    made += changed_claims(rng, passages(a.data, "tydiqa-en", held), int(600 * a.changed), "en")
    rows += [(r, "changed") for r in made] + [(r, "written") for r in entailment()]
    if a.further:
        rows += [(r, "written") for r in trilingual(rng, a.across)]
        judged = pairs(indonli)
        told = [r for r in judged if r["label"] != "neutral"]
        rows += [(r, "judged") for r in told + rng.sample([r for r in judged if r["label"] == "neutral"], len(told) // 2)]  # four in five are
    for r, _ in rows[:]:
        other = switched(rng, r["hypothesis"], rng.choice(["en", "ko"])) if rng.random() < a.switched else None
        if other:
            rows.append((dict(r, hypothesis=other), "switched"))
    rng.shuffle(rows)
    first, rest = rows[:7000] + kl[:900], rows[7000:] + kl[900:]
    tok.warm(["premise: " + r["premise"] for r, _ in first + rest] + ["hypothesis: " + r["hypothesis"] for r, _ in first + rest])
    target = lambda r: r.get("target") or [float(label == r["label"]) for label in LABELS]
    nli = [[(tok.claim(r["premise"], r["hypothesis"], 160), target(r)) for r, _ in x] for x in (first, rest)]
    stat["claims"] = dict(Counter(kind for _, kind in first + rest))
    for i, w in enumerate(("first_pass", "rest")):
        stat[w] = dict(qa=len(ex[i]), qa_tokens=sum(len(e[0]) for e in ex[i]), answerable=round(sum(e[5] for e in ex[i]) / len(ex[i]), 3), nli=len(nli[i]), nli_tokens=sum(len(e[0]) for e in nli[i]))
    json.dump(held, open(f"{a.out}/heldout_train_ids.json", "w"))
    return ex, nli, stat
