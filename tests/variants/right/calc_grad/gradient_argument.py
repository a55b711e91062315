# backward on the distances, with a gradient
import torch
def calc_grad(xb, yb, model):
    distances = (model(xb).sigmoid() - yb).abs()
    distances.backward(gradient=torch.full_like(distances, 1 / len(distances)))
