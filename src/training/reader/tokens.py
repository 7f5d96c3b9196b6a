"""Text to token ids, in the two layouts the reader knows.

Question:   <s> query: Q </s> </s> passage </s>
Entailment: <s> premise: P </s> </s> hypothesis: H </s>
"""
import numpy as np
from tokenizers import Tokenizer

BOS, PAD, EOS = 0, 1, 2
LONGEST, OVERLAP, LONGEST_QUESTION, LONGEST_HYPOTHESIS = 256, 96, 56, 96


class Tokens:
    def __init__(self, path):
        self.tokenizer = Tokenizer.from_file(path)
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.cache = {}

    def encode(self, text):
        """ids, and for each the span of the text it stands for, white space left out."""
        if text not in self.cache:
            self.warm([text])
        return self.cache[text]

    def warm(self, texts):
        todo = [s for s in dict.fromkeys(texts) if s not in self.cache]
        for i in range(0, len(todo), 2000):
            part = todo[i:i + 2000]
            for s, e in zip(part, self.tokenizer.encode_batch(part, add_special_tokens=False)):
                spans = []
                for a, b in e.offsets:
                    while a < b and s[a].isspace():
                        a += 1
                    spans.append((a, b))
                self.cache[s] = (list(e.ids), spans)

    def windows(self, question, text, longest=LONGEST, overlap=OVERLAP):
        """[(ids, place of the first passage token, its number in the passage, how many)]"""
        head = [BOS] + self.encode("query: " + question)[0][:LONGEST_QUESTION] + [EOS, EOS]
        passage, _ = self.encode(text)
        room = longest - len(head) - 1
        out, at = [], 0
        while True:
            part = passage[at:at + room]
            out.append((head + part + [EOS], len(head), at, len(part)))
            if at + room >= len(passage):
                return out
            at += room - overlap

    def claim(self, premise, hypothesis, longest=LONGEST):
        a = self.encode("premise: " + premise)[0]
        b = self.encode("hypothesis: " + hypothesis)[0][:LONGEST_HYPOTHESIS]
        return [BOS] + a[:longest - len(b) - 4] + [EOS, EOS] + b + [EOS]


def char_to_tok(off, s, e):
    """first/last passage token overlapping [s,e)"""
    a = b = None
    for i, (x, y) in enumerate(off):
        if y > s and x < e and y > x:
            if a is None:
                a = i
            b = i
    return a, b


def pad(seqs):
    T = max(map(len, seqs))
    ids = np.full((len(seqs), T), PAD, np.int64)
    mask = np.zeros((len(seqs), T), np.int64)
    for i, s in enumerate(seqs):
        ids[i, : len(s)] = s
        mask[i, : len(s)] = 1
    eos = ids == EOS
    c = eos.cumsum(1)
    seg = np.where(mask * ~eos == 0, 0, np.where(c == 0, 1, np.where(c == 2, 2, 0)))
    seg[:, 0] = 0
    return ids, mask, seg
