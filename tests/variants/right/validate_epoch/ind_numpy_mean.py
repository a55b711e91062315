# Right: numpy mean of float64, cast to float and rounded.
import numpy as np
import torch

def validate_epoch(model, valid_dl):
    with torch.inference_mode():
        accs = np.array([float(batch_accuracy(model(x), y)) for x, y in valid_dl], dtype=np.float64)
    result = float(np.round(accs.mean(), 4))
    assert 0 <= result <= 1
    return result
