"""Trains the embedder's layers on: a Korean question is drawn to the vector of the same question in Indonesian, and questions to their passages.

    python tune.py --encoder ENCODER --data DATA --out OUT/layers.safetensors

ENCODER is the folder that `make.py --float32` writes. As in Reimers & Gurevych, Making monolingual sentence embeddings multilingual
using knowledge distillation (EMNLP 2020), the teacher is the model as it was: questions and passages of all other languages keep the
vectors they had. Beside it, a question is told from all training passages by the one that answers it (InfoNCE). The token table and the
positions stay as they are, so that the reader can share them. Kept is the mean of the weights over the last three fifths of the steps,
averaged with what they were (Wortsman et al., Robust fine-tuning of zero-shot models, CVPR 2022): alone it finds less in Korean for Korean.
Only the train parts of the sets are used, with the questions written in ../reader/written and, in written/, some of their questions put in Korean:
the id of a training question, and the question in Korean. Each Korean question stands there word for word in Indonesian too, as kutip.question.Crossing asks it.
"""
import argparse
import glob
import json
import os
import random
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import save_file
from tokenizers import Tokenizer

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "reader"))
from data import load_qa
from evaluate import held
from model import build_model
from switched import rendered
from written import HERE as READER, table

HERE = os.path.dirname(os.path.abspath(__file__))

QUESTION_MEAN = 0.5  # as kutip.model.onnx.LanguageMeans takes it out
HELD = 0.04  # of the passages: those that the reader is not trained on either
SETS = ("idk-mrc", "facqa")
OTHERS = ("tydiqa-ko", "tydiqa-en")
LONGEST = 160  # tokens
MEAN_FROM, MEAN_EACH = 0.4, 5
DRAWN, KEPT = 10, 20  # how much it weighs that Korean questions come near, and that all else stays where it was


def prefixed(passage):
    return "passage: " + ". ".join(filter(None, [passage.get("title"), passage["text"]]))


class Texts:
    """What is trained on: rows (text, language, teacher's text, place of the passage that answers it or -1)."""

    def __init__(self, data):
        self.bank, self.crossing, self.worded = [], [], []
        place, known = {}, {}
        for name in SETS:
            corpus, questions = load_qa(data, name, "train")
            for i, passage in corpus.items():
                if not held(i, HELD):
                    place[i] = len(self.bank)
                    self.bank.append(prefixed(passage))
            for q in questions:
                if q["passage"] in place:
                    known[q["id"]] = ("query: " + q["text"], place[q["passage"]] if q["answerable"] else -1)
        self.asked = [(text, "id", text, answered) for text, answered in known.values()]
        for path in sorted(glob.glob(f"{READER}/written/questions-*.tsv")):
            for row in table(path):
                if row["passage"] in place:
                    answered = place[row["passage"]] if row["start"] else -1
                    self.korean(row["question_ko"], "query: " + row["question_id"], answered)
                    if row["question_en"]:
                        english = "query: " + row["question_en"]
                        self.crossing.append((english, "en", english, answered))
        for path in sorted(glob.glob(f"{HERE}/written/questions-ko-*.tsv")):
            for row in table(path):
                if row["question"] in known:
                    self.korean(row["question_ko"], *known[row["question"]])
        others, passages = [], []
        for name in OTHERS:
            corpus, questions = load_qa(data, name, "train")
            others += ["query: " + q["text"] for q in questions[:1500]]
            passages += [prefixed(p) for p in corpus.values()][:400]
        self.others = [(text, None, text, -1) for text in others]
        self.passages = [(text, None, text, -1) for text in self.bank + passages]

    def korean(self, question, indonesian, answered):
        self.crossing.append(("query: " + question, "ko", indonesian, answered))
        worded = rendered(question)
        if worded != question:
            self.worded.append(("query: " + worded, "id", indonesian, answered))


class Embedder:
    def __init__(self, encoder):
        self.tokenizer = Tokenizer.from_file(f"{encoder}/tokenizer.json")
        self.tokenizer.enable_truncation(LONGEST)
        self.model = build_model(encoder).load_hf(encoder)
        for parameter in self.model.parameters():
            parameter.requires_grad_(False)
        self.layers = list(self.model.layers.parameters())

    def __call__(self, texts):
        ids = [e.ids for e in self.tokenizer.encode_batch(texts)]
        length = max(map(len, ids))
        padded = torch.tensor([i + [1] * (length - len(i)) for i in ids])
        mask = torch.tensor([[1.0] * len(i) + [0.0] * (length - len(i)) for i in ids])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            h = self.model.encode(self.model.word(padded), mask).float()
        return F.normalize((h * mask[:, :, None]).sum(1), dim=1)

    @torch.no_grad()
    def all(self, texts):
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        out = torch.zeros(len(texts), self.model.pos.shape[1])
        for at in range(0, len(order), 32):
            out[order[at:at + 32]] = self([texts[i] for i in order[at:at + 32]])
        return out


def drawn(rows, chance):
    while True:
        yield from chance.sample(rows, len(rows))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--means", default=f"{HERE}/../../main/resources/models/language-means.bin", help="means of the languages before")
    parser.add_argument("--out", required=True)
    parser.add_argument("--steps", type=int, default=700)
    parser.add_argument("--lr", type=float, default=6e-5)
    parser.add_argument("--passage-weight", type=float, default=0.2, help="of telling a question's passage from the others")
    parser.add_argument("--temperature", type=float, default=0.05)
    parser.add_argument("--share", type=float, default=0.6, help="of the trained weights; the rest is what they were")
    parser.add_argument("--seed", type=int, default=3)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    torch.manual_seed(given.seed)
    torch.set_num_threads(2)

    began = time.time()
    texts, embedder = Texts(given.data), Embedder(given.encoder)
    teachers = {text: i for i, text in enumerate(dict.fromkeys(row[2] for rows in (texts.crossing, texts.worded, texts.asked, texts.others, texts.passages) for row in rows))}
    was = embedder.all(list(teachers))
    questions_mean, passages_mean = (torch.tensor(m) for m in np.fromfile(given.means, "<f4").reshape(3, 2, -1).transpose(1, 0, 2).copy())
    languages = {"id": 0, "en": 1, "ko": 2}
    bank = F.normalize(was[[teachers[t] for t in texts.bank]] - passages_mean[0], dim=1)
    print(json.dumps(dict(crossing=len(texts.crossing), worded=len(texts.worded), asked=len(texts.asked), others=len(texts.others), passages=len(texts.passages))), f"prep {time.time() - began:.0f}s", flush=True)

    for parameter in embedder.layers:
        parameter.requires_grad_(True)
    optimiser = torch.optim.AdamW(embedder.layers, lr=given.lr, betas=(0.9, 0.98), weight_decay=0.0)
    drawing = [(drawn(rows, chance), count) for rows, count in ((texts.crossing, 24), (texts.worded, 12), (texts.asked, 10), (texts.others, 4))]
    passages = drawn(texts.passages, chance)
    source = [p.detach().clone() for p in embedder.layers]
    mean, meant, sums = [p.clone() for p in source], 0, []
    for step in range(given.steps):
        optimiser.param_groups[0]["lr"] = given.lr * min(1, (step + 1) / 20) * max(0.2, 1 - step / given.steps)
        rows = [next(rows_of) for rows_of, count in drawing for _ in range(count)]
        vectors, wanted = embedder([row[0] for row in rows]), was[[teachers[row[2]] for row in rows]]
        crossing = torch.tensor([row[0] != row[2] for row in rows])
        asked_in = torch.tensor([languages.get(row[1], 0) for row in rows])
        # What the languages have in common is taken out in use, so that it need not be learnt.
        crossed = F.normalize(vectors - QUESTION_MEAN * questions_mean[asked_in], dim=1) * F.normalize(wanted - QUESTION_MEAN * questions_mean[0], dim=1)
        apart = 1 - torch.where(crossing[:, None], crossed, vectors * wanted).sum(1)
        weights = torch.where(crossing, DRAWN, KEPT)
        answered = [i for i, row in enumerate(rows) if row[3] >= 0]
        near = F.normalize(vectors[answered] - QUESTION_MEAN * questions_mean[asked_in[answered]], dim=1) @ bank.T / given.temperature
        told = F.cross_entropy(near, torch.tensor([rows[i][3] for i in answered]))
        ((weights * apart).mean() + given.passage_weight * told).backward()
        kept = [next(passages) for _ in range(3)]
        moved = 1 - (embedder([row[0] for row in kept]) * was[[teachers[row[2]] for row in kept]]).sum(1).mean()
        (KEPT * moved).backward()
        torch.nn.utils.clip_grad_norm_(embedder.layers, 1.0)
        optimiser.step()
        optimiser.zero_grad()
        if step >= MEAN_FROM * given.steps and step % MEAN_EACH == 0:
            meant += 1
            for m, p in zip(mean, embedder.layers):
                m.lerp_(p.detach(), 1 / meant)
        sums.append((apart[crossing].mean().item(), apart[~crossing].mean().item(), told.item(), moved.item()))
        if (step + 1) % 50 == 0:
            print(f"{step + 1} {time.time() - began:.0f}s, Korean from Indonesian %.4f, others moved %.4f, passage told %.3f, passages moved %.4f" % tuple(np.mean(sums, 0)), flush=True)
            sums = []
    with torch.no_grad():
        for m, p, s in zip(mean, embedder.layers, source):
            p.copy_(given.share * m + (1 - given.share) * s)
    save_file({n: t.contiguous() for n, t in embedder.model.state_dict().items() if n.startswith("layers.")}, given.out)


if __name__ == "__main__":
    main()
