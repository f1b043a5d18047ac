"""Pictures that go with a part: the card that shows when it is shared, and the QR code of its address."""
