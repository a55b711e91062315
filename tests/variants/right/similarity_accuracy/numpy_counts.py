# NumPy, and a tensor at the end
import numpy as np
import torch
def similarity_accuracy(threes, sevens, mean3, mean7):
    t, s, m3, m7 = map(np.asarray, (threes, sevens, mean3, mean7))
    near3 = lambda x: np.abs(x - m3).mean((1, 2)) < np.abs(x - m7).mean((1, 2))
    return torch.tensor((near3(t).mean() + (~near3(s)).mean()) / 2)
