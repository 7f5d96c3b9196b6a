"""How right answers are, how well scores separate, and BM25."""
import math
import re
import string
import unicodedata
from collections import Counter, defaultdict

import numpy as np

_WS = re.compile(r"\s+")
_PUNC = set(string.punctuation) | set("“”‘’–—…·、。《》「」")


def norm_ans(s, lang="id"):
    s = unicodedata.normalize("NFKC", s).lower()
    s = "".join(" " if c in _PUNC else c for c in s)
    if lang == "en":
        s = re.sub(r"\b(a|an|the)\b", " ", s)
    return _WS.sub(" ", s).strip()


def em_f1(pred, golds, lang="id"):
    if not golds:
        return float(pred == ""), float(pred == "")
    if pred == "":
        return 0.0, 0.0
    p = norm_ans(pred, lang)
    em = f1 = 0.0
    for g in golds:
        g = norm_ans(g, lang)
        em = max(em, float(p == g))
        a, b = (list(p.replace(" ", "")), list(g.replace(" ", ""))) if lang == "ko" else (p.split(), g.split())
        c = sum((Counter(a) & Counter(b)).values())
        if c:
            pr, rc = c / len(a), c / len(b)
            f1 = max(f1, 2 * pr * rc / (pr + rc))
    return em, f1


def auroc(score, label):
    score, label = np.asarray(score, float), np.asarray(label, bool)
    if label.all() or not label.any():
        return float("nan")
    order = np.argsort(score, kind="mergesort")
    s = score[order]
    r = np.empty(len(s))
    i = 0
    while i < len(s):
        j = i
        while j + 1 < len(s) and s[j + 1] == s[i]:
            j += 1
        r[i:j + 1] = (i + j) / 2 + 1
        i = j + 1
    rank = np.empty(len(s))
    rank[order] = r
    n1 = label.sum()
    return float((rank[label].sum() - n1 * (n1 + 1) / 2) / (n1 * (len(s) - n1)))


def ece(p, y, bins=10):
    p, y = np.asarray(p), np.asarray(y, float)
    b = np.minimum((p * bins).astype(int), bins - 1)
    return float(sum(abs(p[b == k].mean() - y[b == k].mean()) * (b == k).mean() for k in range(bins) if (b == k).any()))


def at_coverage(conf, correct, covs=(0.5, 0.7, 0.9, 1.0)):
    o = np.argsort(-np.asarray(conf))
    c = np.asarray(correct, float)[o]
    return {f"{int(v * 100)}%": round(float(c[: max(1, int(round(v * len(c))))].mean()), 3) for v in covs}


def fit_logistic(X, y, l2=1e-3, it=200):
    """Newton logistic regression with bias; returns (w, b) on raw features"""
    X = np.asarray(X, float)
    mu, sd = X.mean(0), X.std(0) + 1e-6
    Z = np.c_[(X - mu) / sd, np.ones(len(X))]
    y = np.asarray(y, float)
    w = np.zeros(Z.shape[1])
    for _ in range(it):
        p = 1 / (1 + np.exp(-Z @ w))
        g = Z.T @ (p - y) / len(y) + l2 * w
        Hm = (Z * (p * (1 - p))[:, None]).T @ Z / len(y) + l2 * np.eye(len(w))
        d = np.linalg.solve(Hm, g)
        w -= d
        if abs(d).max() < 1e-8:
            break
    return (w[:-1] / sd).tolist(), float(w[-1] - (w[:-1] * mu / sd).sum())


_W = re.compile(r"\w+", re.UNICODE)


def words(s):
    out = []
    for w in _W.findall(s.lower()):
        if any("\uac00" <= c <= "\ud7a3" for c in w):
            out += [w[i:i + 2] for i in range(max(1, len(w) - 1))]
        else:
            out.append(w)
    return out


class BM25:
    def __init__(self, docs, k1=0.9, b=0.4):
        self.n = len(docs)
        tf = [Counter(words(d)) for d in docs]
        self.len = np.array([sum(t.values()) for t in tf], float)
        post = defaultdict(list)
        for i, t in enumerate(tf):
            for w, c in t.items():
                post[w].append((i, c))
        norm = k1 * (1 - b + b * self.len / self.len.mean())
        self.post = {}
        for w, l in post.items():
            idx = np.array([i for i, _ in l])
            c = np.array([c for _, c in l], float)
            idf = math.log(1 + (self.n - len(l) + 0.5) / (len(l) + 0.5))
            self.post[w] = (idx, idf * c * (k1 + 1) / (c + norm[idx]))

    def top(self, q, k):
        s = np.zeros(self.n)
        for w in set(words(q)):
            if w in self.post:
                idx, v = self.post[w]
                s[idx] += v
        o = np.argsort(-s, kind="stable")[:k]
        return [(int(i), float(s[i])) for i in o]
