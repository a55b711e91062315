# like torchvision's to_tensor, without the channel
import torch
def stack_images(images):
    channels = [im.unsqueeze(0).to(dtype=torch.get_default_dtype()).div(255) for im in images]
    return torch.stack(channels).squeeze(1)
