# Right: torch.optim.SGD inside, keyword-only, own helper names.
import torch
import torch.nn.functional as F

def _loss(out, y):
    return F.l1_loss(out.sigmoid(), y.float())

def train_model(*, model, epochs, lr, params, dl, valid_dl):
    opt = torch.optim.SGD(params, lr=lr)
    result = []
    while len(result) < epochs:
        for xb, yb in dl:
            opt.zero_grad()
            _loss(model(xb), yb).backward()
            opt.step()
        opt.zero_grad()
        result.append(validate_epoch(model, valid_dl))
    assert len(result) == epochs
    return result
