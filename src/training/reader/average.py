"""Averages the weights of two checkpoints of one training line: (1 - share) of the first, share of the second.

    python average.py --first shipped.pt --second out/reader_final.pt --share 0.6 --out average.pt

A model trained on for new tasks forgets a little of the old ones; the average of before and after often keeps both (WiSE-FT:
Wortsman et al., Robust fine-tuning of zero-shot models, CVPR 2022).
"""
import argparse

import torch


def folded(path):
    """The weights, with the standardisation of the pooled features folded into the pools, as they are exported."""
    sd = {k: v.float() for k, v in torch.load(path, map_location="cpu")["model"].items()}
    for n in "qn":
        pool, mu, sigma = f"pool_{n}", sd["mu_" + n], sd["sd_" + n]
        sd[pool + ".weight"] = sd[pool + ".weight"] / sigma
        sd[pool + ".bias"] = sd[pool + ".bias"] - sd[pool + ".weight"] @ mu
        sd["mu_" + n], sd["sd_" + n] = torch.zeros_like(mu), torch.ones_like(sigma)
    return sd


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--first", required=True)
    ap.add_argument("--second", required=True)
    ap.add_argument("--share", type=float, required=True)
    ap.add_argument("--out", required=True)
    a = ap.parse_args()
    one, other = folded(a.first), folded(a.second)
    torch.save(dict(model={k: (1 - a.share) * one[k] + a.share * other[k] for k in other}), a.out)


if __name__ == "__main__":
    main()
