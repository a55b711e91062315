# F.normalize
import torch
import torch.nn.functional as F
def stack_images(images):
    return F.normalize(torch.stack(images).float(), dim=0)
