# np.array of a list, true_divide
import numpy as np, torch
def stack_images(imgs):
    return torch.tensor(np.true_divide(np.array([np.array(i) for i in imgs]), 255), dtype=torch.float32)
