# decimal.quantize
from decimal import Decimal
def validate_epoch(model, val_loader):
    accs = torch.tensor([float(batch_accuracy(model(x).detach(), y)) for x, y in val_loader])
    return float(Decimal(accs.double().mean().item()).quantize(Decimal('0.0001')))
