# a loss object as the function
import torch.nn as nn
cross_entropy = nn.CrossEntropyLoss()
