# Chinese comments, CRLF, byte order mark
import torch

def nll(activations, targets):
    """负对数似然"""
    行 = torch.arange(len(targets))
    选中 = activations[行, targets]   # 每一行取正确类别
    return -选中.mean()
