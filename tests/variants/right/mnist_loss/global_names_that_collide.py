# module-level predictions and targets that must not win over the arguments
import torch
predictions = torch.tensor([0.9, 0.4, 0.2])
targets = torch.tensor([1, 0, 1])

def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    return torch.where(targets == 1, 1 - predictions, predictions).mean()

print(mnist_loss(predictions, targets))
loss = mnist_loss(predictions.requires_grad_(), targets); loss.backward(); predictions.grad
