# makes a shuffled loader from the data set
# mistake: other batches than those of dl
from torch.utils.data import DataLoader
def train_epoch(model, lr, params, dl):
    for xb, yb in DataLoader(dl.dataset, batch_size=2, shuffle=True):
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
