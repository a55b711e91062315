# logical_not, and lerp for the mean
import torch
def similarity_accuracy(v3, v7, m3, m7):
    a3 = is_3(v3, m3, m7).double().mean()
    a7 = torch.logical_not(is_3(v7, m3, m7)).double().mean()
    return torch.lerp(a3, a7, 0.5)
