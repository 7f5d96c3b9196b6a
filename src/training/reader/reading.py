"""Runs the exported reader over texts, as the service does."""
import numpy as np
import onnxruntime as ort

from tokens import LONGEST, OVERLAP, pad

LONGEST_ANSWER = 40


class Reader:
    """reader-*.onnx over the embedder's token table; one thread."""

    def __init__(self, model, table):
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        self.model = ort.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self.table = ort.InferenceSession(table, options, providers=["CPUExecutionProvider"])

    def __call__(self, sequence):
        """start, end, cls, nli"""
        ids, _, seg = pad([sequence])
        out = self.model.run(None, {
            "inputs_embeds": self.table.run(None, {"input_ids": ids})[0],
            "segment_a": (seg == 1).astype(np.float32), "segment_b": (seg == 2).astype(np.float32)})
        return [o[0] for o in out]


def best_span(start, end, first, count):
    """First and last passage token of the best span, and how far it beats "no answer"."""
    s, e = start[first:first + count], end[first:first + count]
    sums = s[:, None] + e[None, :]
    i, j = np.meshgrid(np.arange(count), np.arange(count), indexing="ij")
    sums = np.where((j >= i) & (j - i < LONGEST_ANSWER), sums, -1e9)
    i, j = divmod(int(sums.argmax()), count)
    return i, j, float(sums[i, j] - (start[0] + end[0]))


def read_pairs(reader, tokens, pairs, longest=LONGEST, overlap=OVERLAP):
    """[(question, passage)] -> [dict(answer, s, e, diff, ans, rel)], of the best window each."""
    tokens.warm(["query: " + q for q, _ in pairs] + [t for _, t in pairs])
    sequences, windows = [], []
    for k, (q, t) in enumerate(pairs):
        for w in tokens.windows(q, t, longest, overlap):
            sequences.append(w[0])
            windows.append((k, w))
    nothing = dict(answer="", s=0, e=0, diff=-20.0, ans=-10.0, rel=-10.0)
    best = [nothing] * len(pairs)
    for (k, (_, first, at, count)), (start, end, cls, _) in zip(windows, map(reader, sequences)):
        if not count:
            continue
        i, j, diff = best_span(start, end, first, count)
        text, spans = pairs[k][1], tokens.encode(pairs[k][1])[1]
        s, e = spans[at + i][0], spans[at + j][1]
        answer = text[s:e].strip(" .,;:()\"'\u201c\u201d[]") or text[s:e]
        r = dict(answer=answer, s=s, e=e, diff=diff, ans=float(cls[0]), rel=float(cls[1]))
        if best[k] is nothing or r["diff"] + r["ans"] > best[k]["diff"] + best[k]["ans"]:
            best[k] = r
    return best


def judge_pairs(reader, tokens, rows):
    """Logits of entailment, neutral, contradiction, a row each."""
    tokens.warm(["premise: " + r["premise"] for r in rows] + ["hypothesis: " + r["hypothesis"] for r in rows])
    return np.array([reader(tokens.claim(r["premise"], r["hypothesis"]))[3] for r in rows])
