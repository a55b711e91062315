# Right: the loss written out without mnist_loss.
import torch

def calc_grad(xb, yb, model):
    confidence = torch.sigmoid(model(xb))
    distance = (yb.to(confidence.dtype) - confidence).abs()
    distance.mean().backward()
    return None
