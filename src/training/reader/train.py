"""Trains the reader: token table and lower layers frozen, the rest and the heads trained.

    python train.py --encoder e5 --data DATA --steps 1500 --out out [--init reader.pt]

AdamW, layer-wise learning rates, linear decay over the steps; question and entailment rows in one step. Two workers of one
thread share the micro batches of a step; matrices are multiplied in bfloat16, sums and weights stay in float32. A run that
was cut off goes on from its last save with --resume. Only the train parts of the sets are used, unless --as-shipped.
"""
import argparse, json, os, random, time
import numpy as np
import torch
import torch.distributed as dist
import torch.nn.functional as F

from mix import build
from model import build_model
from tokens import pad

ap = argparse.ArgumentParser()
ap.add_argument("--steps", type=int, default=1500)
ap.add_argument("--lr", type=float, default=2e-4)
ap.add_argument("--layer-decay", type=float, default=0.92)
ap.add_argument("--head-lr", type=float, default=6e-4)
ap.add_argument("--warm", type=float, default=0.06)
ap.add_argument("--floor", type=float, default=0.01, help="share of the learning rate that the decay ends at")
ap.add_argument("--mean-from", type=float, default=1, help="from this share of the steps on, the mean of the weights is kept too: reader_mean.pt")
ap.add_argument("--freeze", type=int, default=6)
ap.add_argument("--maxlen", type=int, default=224)
ap.add_argument("--short", type=int, default=128, help="window length of three training examples in four")
ap.add_argument("--micro", type=int, default=768, help="tokens per micro batch")
ap.add_argument("--qa-step", type=int, default=3, help="QA micro batches per optimiser step")
ap.add_argument("--nli-share", type=float, default=0.30, help="share of tokens for NLI")
ap.add_argument("--changed", type=float, default=1, help="how many claims changed by rule, as a share of the usual 6,000")
ap.add_argument("--switched", type=float, default=0.25, help="share of claims that stand again with words of another language")
ap.add_argument("--further", action="store_true", help="also the claims in three languages, and IndoNLI's rows as judged a second time, which the model that ships has not seen")
ap.add_argument("--indonli", type=int, default=1, help="how many times IndoNLI's rows stand among the others")
ap.add_argument("--across", type=float, default=1, help="share of the claims in three languages whose premise is in another")
ap.add_argument("--procs", type=int, default=2, help="single-thread workers that share each step's micro batches")
ap.add_argument("--save", type=float, default=4, help="minutes between saves")
ap.add_argument("--float32", action="store_true", help="multiply in float32 (twice the time where the processor knows bfloat16)")
ap.add_argument("--resume", action="store_true", help="go on from OUT/ckpt_last.pt")
ap.add_argument("--out", default="out")
ap.add_argument("--encoder", required=True, help="folder with config.json, tokenizer.json and model.safetensors")
ap.add_argument("--data", required=True, help="folder of the data sets")
ap.add_argument("--init", default="", help="start from this checkpoint (heads of other shapes are fresh)")
ap.add_argument("--seed", type=int, default=7)
ap.add_argument("--as-shipped", action="store_true", help="also train on nine tenths of the SQuAD 2 and KLUE-NLI development files, as the shipped model was")
a = ap.parse_args()


def batches(ex, tokens, rng):
    """one shuffled pass of length-bucketed micro batches of about `tokens` tokens"""
    idx = list(range(len(ex)))
    rng.shuffle(idx)
    out = []
    for c in range(0, len(idx), 640):
        ch = sorted(idx[c:c + 640], key=lambda i: len(ex[i][0]))
        cur = []
        for i in ch:
            if cur and (len(cur) + 1) * len(ex[i][0]) > tokens:
                out.append([ex[k] for k in cur])
                cur = []
            cur.append(i)
        out.append([ex[k] for k in cur])
    rng.shuffle(out)
    return out


def stream(pools, tokens, seed):
    rng = random.Random(seed)
    while True:
        for p in pools:
            yield from batches(p, tokens, rng)


def worker(rank, ex, nli, take, port):
    os.setsid()  # own scheduling group
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    os.environ.update(MASTER_ADDR="127.0.0.1", MASTER_PORT=str(port), GLOO_SOCKET_IFNAME="lo")
    dist.init_process_group("gloo", rank=rank, world_size=a.procs)
    model = build_model(a.encoder, freeze_layers=a.freeze).load_hf(a.encoder)
    if a.init:
        own = model.state_dict()
        sd = {k: v.float() for k, v in torch.load(a.init, map_location="cpu")["model"].items() if k in own and own[k].shape == v.shape}
        model.load_state_dict(sd, strict=False)
        if rank == 0:
            print("init from", a.init, len(sd), "tensors", flush=True)
    for mod in (model.word, model.ln, *model.layers[: a.freeze]):
        for p in mod.parameters():
            p.requires_grad_(False)
    model.train()
    if a.init and not any(k.startswith("mu_") for k in sd):  # standardise pooled features once, on a sample
        with torch.no_grad():
            for n, data in (("q", ex[0]), ("n", nli[0])):
                F_ = []
                for i in range(0, 96, 16):
                    model(*map(torch.from_numpy, pad([x[0][:96] if n == "q" else x[0] for x in data[i * 37 % 4000:][:16]])))
                    F_.append(model.feat.clone())
                F_ = torch.cat(F_)
                getattr(model, f"mu_{n}").copy_(F_.mean(0))
                getattr(model, f"sd_{n}").copy_(F_.std(0) + 1e-3)
                if rank == 0:
                    print(n, "feature |mean|, sd per block", [(round(float(m.abs().mean()), 3), round(float(v.mean()), 3)) for m, v in zip(F_.mean(0).split(384), F_.std(0).split(384))], flush=True)
    head = [p for m in (model.span, model.pool_q, model.pool_n, model.cls, model.nli) for p in m.parameters()]
    groups = [dict(params=head, lr=a.head_lr, weight_decay=0.0)]
    for i, l in enumerate(model.layers):
        if i >= a.freeze:
            lr = a.lr * a.layer_decay ** (len(model.layers) - 1 - i)
            groups += [dict(params=[p for p in l.parameters() if p.dim() > 1], lr=lr, weight_decay=0.01),
                       dict(params=[p for p in l.parameters() if p.dim() <= 1], lr=lr, weight_decay=0.0)]
    base = [g["lr"] for g in groups]
    opt = torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)
    params = [p for g in groups for p in g["params"]]
    n_par = sum(p.numel() for p in params)
    flat = torch.zeros(n_par + 8)  # gradients + running sums, one all-reduce
    o = 0
    for p in params:  # gradients live inside the flat buffer
        p.grad = flat[o:o + p.numel()].view_as(p)
        o += p.numel()
    if rank == 0:
        print(f"trainable {n_par / 1e6:.1f} M", flush=True)

    def read(*inputs):
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=not a.float32):
            return [x.float() for x in model(*map(torch.from_numpy, inputs))]

    def qa_loss(e):
        ids, mask, seg = pad([x[0] for x in e])
        allow = np.full(ids.shape, -1e4, np.float32)
        allow[:, 0] = 0
        for i, x in enumerate(e):
            allow[i, x[3]:x[3] + x[4]] = 0
        s, en, c, _ = read(ids, mask, seg)
        al = torch.from_numpy(allow)
        ls = F.cross_entropy(s + al, torch.tensor([x[1] for x in e]), reduction="sum")
        le = F.cross_entropy(en + al, torch.tensor([x[2] for x in e]), reduction="sum")
        y = torch.tensor([[x[5], x[6]] for x in e], dtype=torch.float32)
        lb = F.binary_cross_entropy_with_logits(c, y, reduction="none").sum(0)
        return (ls + le) / 2, lb[0], lb[1]

    def nli_loss(e):
        n = read(*pad([x[0] for x in e]))[3]
        return F.cross_entropy(n, torch.tensor([x[1] for x in e]), reduction="sum")  # of probabilities

    def save(name):
        last = name == "ckpt_last.pt"  # to go on from: whole
        sd = {k: v.half() if v.dim() > 1 and not last else v.clone() for k, v in model.trainable_state().items()}
        rest = dict(opt=opt.state_dict(), drawn=drawn) if last else {}
        torch.save(dict(model=sd, args=vars(a), step=step, seen=tot, secs=time.time() - t0, **rest), f"{a.out}/{name}.tmp")
        os.replace(f"{a.out}/{name}.tmp", f"{a.out}/{name}")

    qs, ns = stream(ex, a.micro, a.seed + 4), stream(nli, a.micro, a.seed + 5)
    t0 = last = saved = time.time()
    step, owed, drawn = 0, 0.0, dict(q=0, n=0)
    tot, win = dict(qa=0, nli=0, tok=0), torch.zeros(8)
    if a.resume:
        was = torch.load(f"{a.out}/ckpt_last.pt", map_location="cpu")
        model.load_state_dict({k: v.float() for k, v in was["model"].items()}, strict=False)
        opt.load_state_dict(was["opt"])
        step, tot, drawn = was["step"], was["seen"], was["drawn"]
        owed = (step * a.qa_step * a.nli_share / (1 - a.nli_share)) - drawn["n"]
        for k, rows in (("q", qs), ("n", ns)):
            for _ in range(drawn[k]):
                next(rows)
        for p, g in zip(params, torch.split(flat[:n_par], [p.numel() for p in params])):
            p.grad = g.view_as(p)
    began = step
    mean, meant = [p.detach().clone() for p in params] if rank == 0 and a.mean_from < 1 else [], 0
    while step < a.steps:
        pr = step / a.steps
        f = min(1.0, (pr + 1 / a.steps) / a.warm) * min(1.0, (1 - pr) / (1 - a.warm))
        for g, b in zip(opt.param_groups, base):
            g["lr"] = b * max(f, a.floor * min(1, (pr + 1 / a.steps) / a.warm))
        flat.zero_()
        todo = [("q", next(qs)) for _ in range(a.qa_step)]
        owed += a.qa_step * a.nli_share / (1 - a.nli_share)
        while owed >= 1:
            todo.append(("n", next(ns)))
            owed -= 1
        for k, _ in todo:
            drawn[k] += 1
        todo.sort(key=lambda x: -len(x[1]) * len(x[1][-1][0]))
        NQ = sum(len(b) for k, b in todo if k == "q")
        NN = max(1, sum(len(b) for k, b in todo if k == "n"))
        end = 0
        while True:  # micro batches go to whichever worker is free
            with take.get_lock():
                k = take.value - (step - began) * 64
                if k < len(todo):
                    take.value += 1
            if k >= len(todo):
                break
            kind, b = todo[k]
            if kind == "q":
                l, l1, l2 = qa_loss(b)
                ((l + 0.5 * l1 + 0.25 * l2) / NQ).backward()
                flat[n_par] += l.item(); flat[n_par + 1] += l1.item(); flat[n_par + 2] += l2.item(); flat[n_par + 3] += len(b)
            else:
                l = nli_loss(b)
                (0.7 * l / NN).backward()
                flat[n_par + 4] += l.item(); flat[n_par + 5] += len(b)
        dist.all_reduce(flat)
        with take.get_lock():
            take.value = (step - began + 1) * 64
        win += flat[n_par:]
        flat[n_par:] = 0
        for k, b in todo:
            tot["qa" if k == "q" else "nli"] += len(b)
            tot["tok"] += sum(len(x[0]) for x in b)
        torch.nn.utils.clip_grad_norm_(params, 1.0, foreach=True)
        opt.step()
        dist.barrier()
        step += 1
        if rank == 0 and step >= a.mean_from * a.steps and step % 10 == 0:  # Izmailov et al., Averaging weights leads to wider optima, UAI 2018
            meant += 1
            for m, p in zip(mean, params):
                m.lerp_(p.detach(), 1 / meant)
        now = time.time()
        if rank == 0 and now - last > 30:
            last = now
            w = win.tolist()
            print(f"{(now - t0) / 60:.1f}m step {step} qa {tot['qa']} nli {tot['nli']} s/step {(now - t0) / (step - began):.2f} "
                  f"span {w[0] / max(1, w[3]):.3f} ans {w[1] / max(1, w[3]):.3f} rel {w[2] / max(1, w[3]):.3f} nli {w[4] / max(1, w[5]):.3f} lr {a.lr * f:.1e}", flush=True)
            win.zero_()
        if rank == 0 and now - saved > a.save * 60:
            saved = now
            save("ckpt_last.pt")
    if rank == 0:
        save("reader_final.pt")
        if meant:
            with torch.no_grad():
                for m, p in zip(mean, params):
                    p.copy_(m)
            save("reader_mean.pt")
        print("done", step, tot, f"{(time.time() - t0) / 60:.1f} min", flush=True)
    dist.barrier()
    dist.destroy_process_group()


if __name__ == "__main__":
    t0 = time.time()
    ex, nli, stat = build(a)
    print(json.dumps(stat), f"prep {time.time() - t0:.0f}s", flush=True)
    json.dump(stat, open(f"{a.out}/mix.json", "w"), indent=1)
    os.environ["OMP_NUM_THREADS"] = os.environ["MKL_NUM_THREADS"] = "1"
    import multiprocessing as mp
    ctx = mp.get_context("fork")
    take = ctx.Value("q", 0)
    port = 20000 + os.getpid() % 20000
    ps = [ctx.Process(target=worker, args=(r, ex, nli, take, port)) for r in range(a.procs)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
