# Right: through python lists, one image after the other.
import torch
def stack_images(images):
    return torch.tensor([[[p / 255 for p in row] for row in image.tolist()] for image in images])
