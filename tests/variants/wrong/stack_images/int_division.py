# integer division by mistake
# mistake: floor division
import torch
def stack_images(images):
    return torch.stack([im // 255 for im in images])
