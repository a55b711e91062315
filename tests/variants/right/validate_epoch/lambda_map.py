# a lambda over map
validate_epoch = lambda model, valid_dl: round(torch.stack(list(map(lambda b: batch_accuracy(model(b[0]), b[1]), valid_dl))).mean().item(), 4)
