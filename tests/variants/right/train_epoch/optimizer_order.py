# optimizer with the step first and zero_grad(set_to_none=False) after
from torch import optim

def train_epoch(model, lr, params, dl):
    model.train()
    optimizer = optim.SGD(params, lr, momentum=0, weight_decay=0)
    for i, (inputs, labels) in enumerate(dl):
        outputs = model(inputs)
        loss = mnist_loss(outputs, labels)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad(set_to_none=False)
