# Greek identifiers, chapter-style star import, byte order mark
from torch import *
σ = sigmoid
def mnist_loss(predictions, targets):
    """𝓛 = ⟨|σ(x) − y|⟩"""
    ŷ = σ(predictions)
    return where(targets == 1, 1 - ŷ, ŷ).mean()
