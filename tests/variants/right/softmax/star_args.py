# takes *args
import torch
def softmax(*args, **kwargs):
    (x,) = args if args else (kwargs["x"],)
    return torch.nn.functional.softmax(x, -1)
