export const CheckOutScreen = () => null
