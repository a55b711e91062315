# own mnist_loss in the file, written with where
import torch
def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    return torch.where(targets==1, 1-predictions, predictions).mean()
def calc_grad(xb, yb, model):
    return mnist_loss(model(xb), yb).backward()
