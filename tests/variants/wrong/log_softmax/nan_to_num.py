# infinities replaced
import torch
def log_softmax(x): return torch.nan_to_num(torch.softmax(x, -1).log(), neginf=-100.0)
