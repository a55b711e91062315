"""
title = "The model is trained during validation"
diagnosis = "Your function takes steps on the validation batches. The accuracy then speaks of a model that has seen the very images it is judged by."
hint = "Validation only looks. Take out everything that changes the parameters."
"""
def validate_epoch(model, valid_dl):
    accs = []
    for xb, yb in valid_dl:
        preds = model(xb)
        mnist_loss(preds, yb).backward()
        for p in model.parameters():
            p.data -= p.grad
            p.grad = None
        accs.append(batch_accuracy(preds, yb))
    return round(torch.stack(accs).mean().item(), 4)
