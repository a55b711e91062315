# asserts inside, and a clip so wide that it never clips
import torch
def train_epoch(model, lr, params, dl):
    assert lr > 0
    for xb, yb in dl:
        loss = mnist_loss(model(xb), yb)
        assert torch.isfinite(loss)
        loss.backward()
        for p in params:
            assert p.grad is not None
            p.data -= lr * p.grad.clamp(-1e9, 1e9)
            p.grad = None
