# another loss
# mistake: binary cross-entropy instead of mnist_loss
import torch.nn.functional as F
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        F.binary_cross_entropy_with_logits(model(xb), yb.float()).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
