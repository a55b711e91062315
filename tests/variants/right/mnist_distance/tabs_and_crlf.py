# indented with tabs, Windows line ends
import torch

def mnist_distance(a, b):
	diff = a - b
	if True:
		diff = torch.abs(diff)
	return diff.mean((-1, -2))
