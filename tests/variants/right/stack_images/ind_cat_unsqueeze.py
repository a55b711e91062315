# Right: unsqueeze each and cat, scaled in place on the own result.
import torch
from torch import Tensor

def stack_images(imgs: list[Tensor]) -> Tensor:
    rows = [img.unsqueeze(0) for img in imgs]
    out = torch.cat(rows, dim=0).to(torch.float32)
    out /= 255.
    assert out.min() >= 0 and out.max() <= 1
    return out
