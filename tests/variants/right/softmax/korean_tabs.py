# Korean comments, tabs, CRLF, byte order mark
import torch

def softmax(x):
	"""소프트맥스"""
	최대 = x.max(dim=-1, keepdim=True).values  # 오버플로 방지
	지수 = torch.exp(x - 최대)
	return 지수 / 지수.sum(dim=-1, keepdim=True)
