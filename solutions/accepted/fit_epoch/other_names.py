"""
title = "Other names, returns the mean loss"
"""
def fit_epoch(net, optimizer, loader, criterion):
    net.train()
    losses = []
    for i, (inputs, labels) in enumerate(loader):
        outputs = net(inputs)
        loss = criterion(outputs, labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return sum(losses) / len(losses)
