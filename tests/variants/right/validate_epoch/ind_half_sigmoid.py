# Right: class with __call__, sigmoid above one half, keyword-only.
import torch

class Validator:
    def share(self, model, xb, yb):
        return ((torch.sigmoid(model(xb)) > 0.5) == (yb == 1)).float().mean()

    def __call__(self, *, model, valid_dl):
        accs = torch.tensor([self.share(model, *b) for b in valid_dl])
        return round(accs.mean().item(), 4)

validate_epoch = Validator()
