# Right: zero first, train mode, returns the mean loss, prints.
import torch

def fit_epoch(net: torch.nn.Module, optimizer, loader, criterion) -> float:
    net.train()
    losses = []
    for i, batch in enumerate(loader):
        inputs, labels = batch
        optimizer.zero_grad()
        outputs = net(inputs)
        loss = criterion(outputs, labels)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        print(i, losses[-1])
    return sum(losses) / max(len(losses), 1)
