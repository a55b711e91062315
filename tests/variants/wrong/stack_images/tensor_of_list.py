# torch.tensor(images)
# mistake: torch.tensor on a list of tensors
import torch
def stack_images(images):
    return torch.tensor(images)/255
