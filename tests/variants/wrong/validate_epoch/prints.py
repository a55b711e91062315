# prints
# mistake: nothing is returned
def validate_epoch(model, valid_dl):
    accs = [batch_accuracy(model(xb), yb) for xb,yb in valid_dl]
    acc = round(torch.stack(accs).mean().item(), 4)
    print('accuracy:', acc)
