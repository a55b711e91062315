# a global dl made by the student, which must not win over the grader's
import torch
from torch.utils.data import DataLoader

torch.manual_seed(42)
train_x = torch.rand(10, 784)
train_y = torch.randint(0, 2, (10, 1))
dset = list(zip(train_x, train_y))
dl = DataLoader(dset, batch_size=4)
valid_dl = DataLoader(dset, batch_size=4)

def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    return torch.where(targets == 1, 1 - predictions, predictions).mean()

def train_epoch(model, lr, params):
    for xb, yb in dl:
        loss = mnist_loss(model(xb), yb)
        loss.backward()
        with torch.no_grad():
            for p in params:
                p -= lr * p.grad
                p.grad.zero_()

m = torch.nn.Linear(784, 1)
train_epoch(m, 1.0, list(m.parameters()))
