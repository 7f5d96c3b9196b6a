"""The data sets, and where an answer stands in its passage. DATA is the folder that holds them, one folder a set."""
import json
import re
import unicodedata

LABELS = ["entailment", "neutral", "contradiction"]


def jl(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(x) for x in f if x.strip()]


def load_qa(root, name, split):
    d = f"{root}/{name}/{split}"
    corpus = {c["id"]: c for c in jl(f"{d}/corpus.jsonl")}
    qs = jl(f"{d}/queries.jsonl")
    return corpus, qs


def load_nli(path):
    return [r for r in jl(path) if r["label"] in LABELS]


def _norm_map(s):
    """lowercase alnum-only string with map to original char index"""
    out, mp = [], []
    for i, ch in enumerate(s):
        for c in unicodedata.normalize("NFKC", ch).lower():
            if c.isalnum():
                out.append(c)
                mp.append(i)
    return "".join(out), mp


def _wordish(c):
    return c.isalnum() and not ("\uac00" <= c <= "\ud7a3")


def find_spans(text, ans):
    """all char spans [s,e) of ans in text: exact, then caseless, then alnum-only."""
    res = []
    for t, a in ((text, ans), (text.lower(), ans.lower().strip())):
        if not a or len(t) != len(text):
            continue
        i = t.find(a)
        while i >= 0:
            res.append((i, i + len(a)))
            i = t.find(a, i + 1)
        if res:
            break
    if not res:
        nt, mp = _norm_map(text)
        na, _ = _norm_map(ans)
        if na:
            i = nt.find(na)
            while i >= 0:
                res.append((mp[i], mp[i + len(na) - 1] + 1))
                i = nt.find(na, i + 1)
    if len(res) > 1:  # prefer those on word boundaries
        good = [(s, e) for s, e in res
                if not (s > 0 and _wordish(text[s - 1]) and _wordish(text[s]))
                and not (e < len(text) and _wordish(text[e - 1]) and _wordish(text[e]))]
        res = good or res
    return res


def pick_span(text, question, spans):
    """occurrence whose neighbourhood shares most words with the question (ties: first)."""
    if len(spans) == 1:
        return spans[0]
    qw = {w for w in re.findall(r"\w+", question.lower()) if len(w) > 2}
    best, bs = None, -1
    for s, e in spans:
        ctx = set(re.findall(r"\w+", text[max(0, s - 120):e + 120].lower()))
        sc = len(qw & ctx)
        if sc > bs:
            best, bs = (s, e), sc
    return best
